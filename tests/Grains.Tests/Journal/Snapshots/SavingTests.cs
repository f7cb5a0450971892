using Beffroi.Support;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Journal;

public sealed class SavingTests
{
    private readonly MemoryDatabase _database = new();

    [Fact]
    public async Task A_snapshot_is_never_ahead_of_what_is_committed()
    {
        await using var process = await TestProcess.Start(_database, snapshotEvery: 1);
        await process.Ready();
        var held = process.Store.Faults.Hold();
        var observed = process.Assets.Observe(TestAssets.Lamp(1), "a");
        await Eventually.Holds(() => process.Engine.Clock.Since is not null, "a commit is under way");
        var saved = process.Assets.Save(TestAssets.Lamp(1));

        Assert.Empty(_database.AllSnapshots());
        held.Dispose();
        await Task.WhenAll(observed, saved);
        Assert.Equal(1, Assert.Single(_database.AllSnapshots()).Version);
    }

    [Fact]
    public async Task A_sweep_asks_for_what_is_old_or_much_and_the_checkpoint_follows()
    {
        await using var process = await TestProcess.Start(_database, o =>
            (o.SnapshotAge, o.SnapshotChanges, o.SweepEvery) = (TimeSpan.FromMilliseconds(1), 1, TimeSpan.FromMilliseconds(100)));
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => process.Assets.Observe(TestAssets.Lamp(i % 12), $"{i}")));

        await Eventually.Holds(() => _database.ReadShards().All(s => s.Checkpoint == s.LastSequence), "every row is covered");

        Assert.Equal(12, _database.AllSnapshots().Length);
        Assert.All(_database.AllSnapshots(), s => Assert.Equal(5, s.Version));
    }

    [Fact]
    public async Task After_a_stop_the_next_start_folds_nothing_and_has_everything()
    {
        var process = await TestProcess.Start(_database);
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => process.Assets.Observe(TestAssets.Lamp(i % 31), $"{i}")));
        var before = process.Show();
        await process.Stop();

        Assert.All(_database.ReadShards(), s => Assert.Equal((s.LastSequence, (long?)null), (s.Checkpoint, s.Writer)));
        await using var next = await TestProcess.Start(_database);
        await next.Ready();
        Assert.Equal(before, next.Show());
        await next.Assets.Observe(TestAssets.Lamp(1), "and on");
        JournalRows.AreWhole(_database, 301);
    }

    [Fact]
    public async Task What_was_folded_at_start_is_saved_at_the_next_stop_though_nothing_changed()
    {
        await using (var killed = await TestProcess.Start(_database))
        {
            await Task.WhenAll(Enumerable.Range(0, 30).Select(i => killed.Assets.Observe(TestAssets.Lamp(i % 7), $"{i}")));
        }

        var process = await TestProcess.Start(_database, prepare: p => p.Plan.Dead.Add(_database.ReadWriters()[0].Silo));
        await process.Ready();
        Assert.All(_database.ReadShards(), s => Assert.Equal(0, s.Checkpoint));
        await process.Stop();

        Assert.All(_database.ReadShards(), s => Assert.Equal(s.LastSequence, s.Checkpoint));
    }

    [Fact]
    public async Task A_refused_snapshot_keeps_its_rows_and_holds_up_no_other()
    {
        var ill = TestAssets.Lamp(1);
        await using var process = await TestProcess.Start(_database);
        process.Store.Faults.RefusesSnapshot = row => row.Asset == ill;
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => process.Assets.Observe(TestAssets.Lamp(i % 8), $"{i}")));
        await process.Stop();

        var shards = _database.ReadShards();
        Assert.Equal(7, _database.AllSnapshots().Length);
        Assert.True(shards[Shards.Of(ill, 4)].Checkpoint < _database.AllRows().Where(r => r.Asset == ill).Min(r => r.Sequence));
        Assert.All(shards.Where(s => s.Id != Shards.Of(ill, 4)), s => Assert.Equal(s.LastSequence, s.Checkpoint));
    }
}
