using Beffroi.Twin;

namespace Beffroi.Rollups;

public sealed class BoardTests
{
    private static readonly NodeId Centre = NodeId.Cell("centre", "lighting");
    private static readonly NodeId North = NodeId.Cell("north", "lighting");

    private readonly Board _board = new(new Instant(1));

    [Fact]
    public void Only_the_newest_of_an_asset_is_sent()
    {
        Post(1, version: 2, "centre");
        Post(1, version: 1, "centre");
        Post(1, version: 3, "centre");
        Assert.Equal(3, Assert.Single(_board.TakeMembers()[Centre].Values).Version);
        Assert.Empty(_board.TakeMembers());
    }

    [Fact]
    public void A_move_tells_the_old_cell_that_the_asset_left_and_the_new_one_that_it_came()
    {
        Post(1, version: 1, "centre");
        Post(1, version: 2, "north");
        var sent = _board.TakeMembers();
        Assert.True(Assert.Single(sent[Centre].Values) is { Departed: true, Version: 2 });
        Assert.True(Assert.Single(sent[North].Values) is { Departed: false, Version: 2 });
    }

    [Fact]
    public void What_could_not_be_sent_waits_unless_something_newer_does()
    {
        Post(1, version: 1, "centre");
        Post(2, version: 1, "centre");
        var unsent = _board.TakeMembers()[Centre].Values;
        Post(2, version: 2, "centre");
        _board.Return(Centre, unsent);
        Assert.Equal([(1, 1), (2, 2)], _board.TakeMembers()[Centre].Values.Select(e => (e.Ordinal, e.Version)).Order());
    }

    [Fact]
    public void A_vector_that_could_not_be_sent_gives_way_to_the_newer_one()
    {
        var old = new CellVector(Centre, "life", 1, new(1), []);
        _board.Post(old, [NodeId.Territory]);
        var unsent = _board.TakeVectors()[NodeId.Territory].Values;
        _board.Post(old with { Epoch = "next life", Counter = 1 }, [NodeId.Territory]);
        _board.Return(NodeId.Territory, unsent);
        Assert.Equal("next life", Assert.Single(_board.TakeVectors()[NodeId.Territory].Values).Epoch);
    }

    [Fact]
    public void A_cell_that_asks_is_told_its_members_but_no_retired_ones()
    {
        Post(1, version: 1, "centre");
        Post(2, version: 1, "north");
        _board.Post(RollupCluster.Contribution(3, 1, "centre", null) with { Retired = true });
        Assert.Equal([1], _board.MembersOf(Centre).Select(e => e.Ordinal));
        Assert.Contains(_board.Whole(new(2)).Entries, e => e.Ordinal == 3 && e.Mark.Retired);
    }

    [Fact]
    public void An_asset_that_lives_elsewhere_is_off_the_board_unless_it_came_back_newer()
    {
        _board.Watched(true);
        Post(1, version: 4, "centre");
        _board.Withdraw(1, version: 3);
        Assert.Single(_board.MembersOf(Centre));
        _board.Withdraw(1, version: 4);
        Assert.Empty(_board.MembersOf(Centre));
        Assert.Null(_board.NextFrame(10, new(2)));
    }

    private void Post(int ordinal, long version, string district) => _board.Post(RollupCluster.Contribution(ordinal, version, district, null));
}
