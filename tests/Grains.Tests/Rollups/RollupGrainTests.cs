using Beffroi.Feed;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Rollups;

/// <summary>Board to cell to node over two silos. Every test has districts, authorities and ordinals of its own, and a department that no other test counts.</summary>
public sealed class RollupGrainTests(RollupCluster cluster) : IClassFixture<RollupCluster>
{
    [Fact]
    public async Task Figures_reach_the_cell_and_every_node_above()
    {
        cluster.Enrol(1, "d1", "a1", "water");
        cluster.Enrol(2, "d1", "a1", "water");
        cluster.Enrol(3, null, "a1", "water");
        cluster.BoardOf(0).Post(RollupCluster.Contribution(1, 1, "d1", "a1", "water", 40));
        cluster.BoardOf(1).Post(RollupCluster.Contribution(2, 1, "d1", "a1", "water", 60));
        await cluster.Rollups.Settle();

        NodeId[] nodes = [NodeId.Cell("d1", "water"), NodeId.District("d1"), NodeId.Department("water"), NodeId.Authority("a1"), NodeId.Authority("a1", "water")];
        var totals = await cluster.Rollups.Read(nodes);
        Assert.Equal([100, 100, 100, 100, 100], totals.Select(t => t.Kinds["lamp"].Measures[(int)Knowledge.Fresh][0]));
        Assert.Equal([2, 2, 3, 3, 3], totals.Select(t => t.Kinds["lamp"].Members));
        Assert.Equal([0, 0, 1, 1, 1], totals.Select(t => t.Kinds["lamp"].ByKnowledge[(int)Knowledge.Unknown]));
        Assert.Equal(nodes, totals.Select(t => t.Node));
        Assert.Empty(nodes.Concat([NodeId.Cell("~a1", "water"), NodeId.Territory]).Except(await cluster.Rollups.Nodes()));
        Assert.Equal(["lamp/L-1", "lamp/L-2"], await cluster.Grains.GetGrain<IRollup>(IRollup.KeyOf(nodes[0])).Members());
    }

    [Fact]
    public async Task An_asset_that_moves_leaves_the_old_cell_and_its_authority()
    {
        cluster.Enrol(11, "d11", "a11", "waste");
        cluster.BoardOf(0).Post(RollupCluster.Contribution(11, 1, "d11", "a11", "waste"));
        await cluster.Rollups.Settle();
        cluster.Enrol(11, "d12", "a12", "waste", version: 2);
        cluster.BoardOf(0).Post(RollupCluster.Contribution(11, 2, "d12", "a12", "waste"));
        await cluster.Rollups.Settle();

        var totals = await cluster.Rollups.Read([NodeId.Cell("d11", "waste"), NodeId.Authority("a11"), NodeId.Cell("d12", "waste"), NodeId.Authority("a12"), NodeId.Department("waste")]);
        Assert.Equal([0, 0, 1, 1, 1], totals.Select(t => t.Kinds.Values.Sum(k => k.Members)));
    }

    [Fact]
    public async Task A_cell_that_starts_again_has_the_same_figures_from_register_and_boards()
    {
        cluster.Enrol(21, "d21", "a21", "video");
        cluster.Enrol(22, "d21", "a21", "video");
        cluster.BoardOf(0).Post(RollupCluster.Contribution(21, 5, "d21", "a21", "video", 33));
        await cluster.Rollups.Settle();
        var cell = cluster.Grains.GetGrain<IRollup>(IRollup.KeyOf(NodeId.Cell("d21", "video")));
        var before = await cell.Read();

        await cell.AsReference<Orleans.Core.Internal.IGrainManagementExtension>().DeactivateOnIdle();
        cluster.BoardOf(1).Post(RollupCluster.Contribution(22, 9, "d21", "a21", "video", 7));
        await cluster.Rollups.Settle();

        Assert.Equal([33, 40, 40], (await cluster.Rollups.Read([NodeId.Cell("d21", "video"), NodeId.Department("video"), NodeId.Authority("a21")]))
            .Select(t => t.Kinds["lamp"].Measures[0][0]).Prepend(before.Kinds["lamp"].Measures[0][0]).Take(3));
    }

    [Fact]
    public async Task A_retired_asset_is_no_member()
    {
        cluster.Enrol(31, "d31", "a31", "parking");
        cluster.BoardOf(1).Post(RollupCluster.Contribution(31, 1, "d31", "a31", "parking"));
        await cluster.Rollups.Settle();
        cluster.Enrol(31, "d31", "a31", "parking", retired: true, version: 2);
        cluster.BoardOf(1).Post(RollupCluster.Contribution(31, 2, "d31", "a31", "parking") with { Retired = true });
        await cluster.Rollups.Settle();

        var totals = await cluster.Rollups.Read([NodeId.Cell("d31", "parking"), NodeId.Department("parking")]);
        Assert.All(totals, t => Assert.Equal(0, t.Kinds.Values.Sum(k => k.Members)));
        Assert.DoesNotContain(NodeId.Cell("d31", "parking"), await cluster.Rollups.Nodes());
    }

    [Fact]
    public async Task A_board_lives_on_the_silo_its_key_names_and_no_other_answers_for_it()
    {
        foreach (var (index, silo) in cluster.Silos.Index())
        {
            cluster.BoardOf(index).Post(RollupCluster.Contribution(41 + index, 1, "d41", "a41", "networks"));
            var keeper = cluster.Grains.GetGrain<ILiveBoard>(ILiveBoard.KeyOf(silo));
            var watcher = new FrameLog();
            var whole = await keeper.Watch(cluster.Grains.CreateObjectReference<ILiveWatcher>(watcher), whole: true);
            Assert.Contains(whole.Entries, e => e.Ordinal == 41 + index);
            Assert.DoesNotContain(whole.Entries, e => e.Ordinal == 42 - index);
        }

        var gone = cluster.Grains.GetGrain<ILiveBoard>("127.0.0.1:1@1");
        await Assert.ThrowsAnyAsync<Exception>(() => gone.Watch(cluster.Grains.CreateObjectReference<ILiveWatcher>(new FrameLog()), whole: true));
    }

    [Fact]
    public async Task Frames_follow_the_whole_board_without_a_gap()
    {
        var board = cluster.Grains.GetGrain<ILiveBoard>(ILiveBoard.KeyOf(cluster.Silos[0]));
        var log = new FrameLog();
        var watcher = cluster.Grains.CreateObjectReference<ILiveWatcher>(log);
        var whole = await board.Watch(watcher, whole: true);
        for (var i = 1; i <= 5; i++)
        {
            cluster.BoardOf(0).Post(RollupCluster.Contribution(51, i, "d51", "a51", "signals", power: i));
            await log.Until(frames => frames.SelectMany(f => f.Entries).Any(e => e.Ordinal == 51 && e.Main == i));
        }

        Assert.All(log.Frames, f => Assert.Equal(whole.Epoch, f.Epoch));
        Assert.Equal(Enumerable.Range(1, log.Frames.Count).Select(n => whole.Number + n), log.Frames.Select(f => f.Number));
        await board.Leave(watcher);
        GC.KeepAlive(log);
    }
}
