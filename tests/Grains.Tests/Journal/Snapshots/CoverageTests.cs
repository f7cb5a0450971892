using Beffroi.Journal.Snapshots;
using Xunit;

namespace Beffroi.Journal;

public sealed class CoverageTests
{
    private readonly Coverage _coverage = new(10);

    [Fact]
    public void With_nothing_uncovered_the_checkpoint_is_the_last_row() => Assert.Equal(10, _coverage.Checkpoint);

    [Fact]
    public void The_checkpoint_stands_before_the_first_uncovered_row()
    {
        _coverage.Committed(TestAssets.Lamp(1), 11, now: 0);
        _coverage.Committed(TestAssets.Lamp(2), 12, now: 0);
        Assert.Equal(10, _coverage.Checkpoint);

        Saved(1, version: 1);
        Assert.Equal(11, _coverage.Checkpoint);
        Saved(2, version: 1);
        Assert.Equal(12, _coverage.Checkpoint);
    }

    [Fact]
    public void A_row_that_comes_while_a_snapshot_is_written_is_not_covered_by_it()
    {
        _coverage.Committed(TestAssets.Lamp(1), 11, now: 0);
        _coverage.Save(TestAssets.Lamp(1), 1);
        _coverage.Committed(TestAssets.Lamp(1), 12, now: 5);
        _coverage.Committed(TestAssets.Lamp(1), 13, now: 6);
        _coverage.Written(TestAssets.Lamp(1), 1);

        Assert.Equal(11, _coverage.Checkpoint);
        Assert.Empty(_coverage.Due(since: 4, changes: 3));
        Assert.Single(_coverage.Due(since: 5, changes: 3));
        Assert.Single(_coverage.Due(since: 0, changes: 2));
    }

    [Fact]
    public void Of_two_snapshots_under_way_the_later_decides()
    {
        _coverage.Committed(TestAssets.Lamp(1), 11, now: 0);
        _coverage.Save(TestAssets.Lamp(1), 1);
        _coverage.Committed(TestAssets.Lamp(1), 12, now: 0);
        _coverage.Save(TestAssets.Lamp(1), 2);
        _coverage.Written(TestAssets.Lamp(1), 1);
        Assert.Equal(10, _coverage.Checkpoint);
        _coverage.Written(TestAssets.Lamp(1), 2);
        Assert.Equal(12, _coverage.Checkpoint);
    }

    [Fact]
    public void A_snapshot_that_was_not_written_is_due_again()
    {
        _coverage.Committed(TestAssets.Lamp(1), 11, now: 0);
        _coverage.Save(TestAssets.Lamp(1), 1);
        Assert.Empty(_coverage.Due(since: 0, changes: 1));
        _coverage.NotWritten(TestAssets.Lamp(1), 1);
        Assert.Single(_coverage.Due(since: 0, changes: 1));
        Assert.Equal(10, _coverage.Checkpoint);
    }

    private void Saved(int lamp, long version)
    {
        Assert.True(_coverage.Save(TestAssets.Lamp(lamp), version));
        _coverage.Written(TestAssets.Lamp(lamp), version);
    }
}
