using Beffroi.Journal.Ownership;
using Beffroi.Support;
using Beffroi.Twin;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Beffroi.Journal;

public sealed class OwningTests
{
    private readonly MemoryDatabase _database = new();

    [Fact]
    public async Task A_lone_silo_owns_every_shard()
    {
        await using var process = await TestProcess.Start(_database);
        await process.Ready();

        Assert.All(_database.ReadShards(), shard => Assert.Equal(process.Writer, shard.Writer));
    }

    [Fact]
    public async Task An_asset_of_a_shard_that_lives_elsewhere_is_refused_after_ten_seconds()
    {
        var time = new FakeTimeProvider();
        await using var holder = await TestProcess.Start(_database);
        await holder.Ready();
        await using var process = await TestProcess.Start(_database, time: time);

        var entering = process.Journal.Enter(TestAssets.Lamp(1), CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(entering.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));

        await Assert.ThrowsAsync<ShardMovedException>(() => entering);
    }

    [Fact]
    public async Task The_heir_of_a_dead_silo_fences_it_and_has_what_it_had()
    {
        await using var dead = await TestProcess.Start(_database, snapshotEvery: 5);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => dead.Assets.Observe(TestAssets.Lamp(i % 9), $"{i}")));
        var before = dead.Show();

        await using var heir = await TestProcess.Start(_database, prepare: p => p.Plan.Dead.Add(dead.Silo));
        await heir.Ready();

        Assert.Equal(before, heir.Show());
        Assert.True(_database.ReadWriters().Single(w => w.Id == dead.Writer).Fenced);
        await Assert.ThrowsAsync<ShardMovedException>(() => dead.Assets.Observe(TestAssets.Lamp(1), "too late"));
        Assert.True(await dead.Engine.Writing);
        await heir.Assets.Observe(TestAssets.Lamp(1), "goes on");
        JournalRows.AreWhole(_database, 101);
    }

    [Fact]
    public async Task A_writer_whose_silo_nobody_knows_is_fenced_after_a_while()
    {
        var time = new FakeTimeProvider();
        await using var vanished = await TestProcess.Start(_database);
        await vanished.Ready();
        await using var heir = await TestProcess.Start(_database, time: time, prepare: p => p.Plan.Unknown.Add(vanished.Silo));
        bool Fenced() => _database.ReadWriters().Single(w => w.Id == vanished.Writer).Fenced;

        for (var second = 0; second < 59; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.False(Fenced());
        await Eventually.Holds(() =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return Fenced();
        }, "the vanished writer is fenced");
    }

    [Fact]
    public async Task A_silo_that_becomes_known_in_time_keeps_its_shards()
    {
        var time = new FakeTimeProvider();
        await using var late = await TestProcess.Start(_database);
        await late.Ready();
        await using var other = await TestProcess.Start(_database, time: time, prepare: p => p.Plan.Unknown.Add(late.Silo));

        for (var second = 0; second < 200; second++)
        {
            lock (other.Plan.Unknown)
            {
                _ = second == 40 ? other.Plan.Unknown.Remove(late.Silo) : second == 80 && other.Plan.Unknown.Add(late.Silo);
            }

            time.Advance(second is < 40 or > 120 ? TimeSpan.Zero : TimeSpan.FromSeconds(1));
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }

        Assert.All(_database.ReadWriters(), writer => Assert.False(writer.Fenced));
    }

    [Fact]
    public async Task A_store_for_one_process_fences_whoever_was_before()
    {
        var database = new MemoryDatabase(singleProcess: true);
        await using var before = await TestProcess.Start(database);
        await before.Assets.Observe(TestAssets.Lamp(1), "a");
        await before.Kill();

        await using var process = await TestProcess.Start(database);
        await process.Assets.Observe(TestAssets.Lamp(1), "b");

        JournalRows.AreWhole(database, 2);
    }

    [Fact]
    public async Task Where_one_process_is_the_whole_cluster_the_later_takes_over_and_the_earlier_ends()
    {
        await using var earlier = await TestProcess.Start(_database, o => o.Alone = true);
        await earlier.Assets.Observe(TestAssets.Lamp(1), "a");

        await using var later = await TestProcess.Start(_database, o => o.Alone = true);
        await later.Assets.Observe(TestAssets.Lamp(1), "b");

        await Assert.ThrowsAsync<ShardMovedException>(() => earlier.Assets.Observe(TestAssets.Lamp(1), "c"));
        Assert.True(await earlier.Engine.Writing);
        Assert.Equal([true, false], _database.ReadWriters().OrderBy(w => w.Id).Select(w => w.Fenced));
        JournalRows.AreWhole(_database, 2);
    }

    [Fact]
    public async Task A_living_silo_is_not_robbed()
    {
        await using var holder = await TestProcess.Start(_database);
        await holder.Ready();
        await using var other = await TestProcess.Start(_database);
        await Eventually.Holds(() => other.Engine.Clock.Groups >= 1, "the other has asked for shards");

        Assert.All(_database.ReadShards(), shard => Assert.Equal(holder.Writer, shard.Writer));
        Assert.All(other.Engine.Table.Slots, slot => Assert.Equal(ShardState.Free, slot.State));
    }

    [Fact]
    public async Task What_another_silo_wants_is_drained_to_it_with_nothing_left_to_fold()
    {
        await using var first = await TestProcess.Start(_database, o => o.DrainAfter = TimeSpan.Zero);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => first.Assets.Observe(TestAssets.Lamp(i % 20), $"{i}")));
        var before = first.Show();
        await using var second = await TestProcess.Start(_database, prepare: p => p.Plan.Want(shard => shard >= 2));
        first.Plan.Want(shard => shard < 2);

        await second.Ready();

        Assert.All(_database.ReadShards(), shard => Assert.Equal(shard.Id < 2 ? first.Writer : second.Writer, shard.Writer));
        Assert.All(_database.ReadShards().Where(shard => shard.Id >= 2), shard => Assert.Equal(shard.LastSequence, shard.Checkpoint));
        var moved = second.Show();
        Assert.NotEmpty(moved);
        Assert.All(moved, asset => Assert.Equal(before[asset.Key], asset.Value));
        Assert.DoesNotContain(first.Assets.Awake, asset => Shards.Of(asset, 4) >= 2);
        foreach (var lamp in moved.Keys.Select(key => AssetId.Parse(key)))
        {
            await second.Assets.Observe(lamp, "after the move");
        }

        JournalRows.AreWhole(_database, 200 + moved.Count);
    }

    [Fact]
    public async Task A_shard_with_a_gap_stays_closed_and_the_others_open()
    {
        await using (var before = await TestProcess.Start(_database))
        {
            await Task.WhenAll(Enumerable.Range(0, 100).Select(i => before.Assets.Observe(TestAssets.Lamp(i % 20), $"{i}")));
        }

        _database.Lose(shard: 2, sequence: 4);
        await using var process = await TestProcess.Start(_database, prepare: p => p.Plan.Dead.Add(_database.ReadWriters()[0].Silo));
        await Eventually.Holds(() => process.Engine.Table.Slots.All(s => s.State is ShardState.Owned or ShardState.Closed), "every shard is open or closed");

        var closed = Assert.Single(process.Engine.Table.Slots, s => s.State == ShardState.Closed);
        Assert.Equal((2, "Shard 2 has row 5 where 4 must be."), (closed.Shard, closed.Reason));
        var lamp = Enumerable.Range(0, 20).Select(TestAssets.Lamp).First(l => Shards.Of(l, 4) == 2);
        await Assert.ThrowsAsync<ShardMovedException>(() => process.Assets.Observe(lamp, "x"));
    }

    [Fact]
    public async Task Rows_that_end_too_early_are_a_gap()
    {
        await using (var before = await TestProcess.Start(_database))
        {
            await Task.WhenAll(Enumerable.Range(0, 100).Select(i => before.Assets.Observe(TestAssets.Lamp(i % 20), $"{i}")));
        }

        _database.Lose(shard: 1, _database.ReadShards()[1].LastSequence);
        await using var process = await TestProcess.Start(_database, prepare: p => p.Plan.Dead.Add(_database.ReadWriters()[0].Silo));

        await Eventually.Holds(() => process.Engine.Table.Slots[1].State == ShardState.Closed, "shard 1 is closed");
    }

    [Fact]
    public async Task An_activation_that_comes_back_in_the_same_tenure_has_what_it_committed()
    {
        await using var process = await TestProcess.Start(_database, snapshotEvery: 3);
        var lamp = TestAssets.Lamp(1);
        for (var i = 0; i < 7; i++)
        {
            await process.Assets.Observe(lamp, $"{i}");
            await process.Assets.Deactivate(lamp);
        }

        JournalRows.AreWhole(_database, 7);
        Assert.Equal("7: 0 1 2 3 4 5 6 /  / 0", (await process.Assets.Find(lamp)).Shown);
    }
}
