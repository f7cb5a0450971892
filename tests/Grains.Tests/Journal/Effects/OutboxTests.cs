using System.Collections.Concurrent;
using Beffroi.Support;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Journal;

public sealed class OutboxTests
{
    private readonly MemoryDatabase _database = new();

    [Fact]
    public async Task An_effect_of_a_committed_change_is_taken_once_though_answers_are_lost_and_calls_fail()
    {
        var calls = 0;
        await using var process = await TestProcess.Start(_database, prepare: p => p.Assets.Wire = (_, _, deliver) => (Interlocked.Increment(ref calls) % 4) switch
        {
            0 => throw new TimeoutException("never arrived"),
            1 => Lost(deliver),
            _ => deliver(),
        });

        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => process.Assets.Observe(TestAssets.Lamp(i % 10), $"{i}", Target(i % 3), Target((i + 1) % 3))));
        await Eventually.Holds(() => _database.AllOutbox().Length == 0, "the outbox is empty");

        JournalRows.AreWhole(_database);
        Assert.Equal(600, EffectsTaken());
        Assert.Equal(0, process.Engine.Outbox.Pending);
    }

    [Fact]
    public async Task Effects_of_one_source_to_one_target_arrive_in_order()
    {
        var arrived = new ConcurrentQueue<(AssetId Source, long Version)>();
        await using var process = await TestProcess.Start(_database, prepare: p => p.Assets.Wire = async (_, effects, deliver) =>
        {
            foreach (var effect in effects)
            {
                arrived.Enqueue((effect.Source, effect.Version));
            }

            return await deliver();
        });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async source =>
        {
            for (var i = 0; i < 100; i++)
            {
                await process.Assets.Observe(TestAssets.Lamp(source), $"{i}", Target(1));
            }
        }));
        await Eventually.Holds(() => _database.AllOutbox().Length == 0, "the outbox is empty");

        Assert.All(arrived.GroupBy(a => a.Source), source => Assert.Equal(Enumerable.Range(1, 100).Select(v => (long)v), source.Select(a => a.Version)));
    }

    [Fact]
    public async Task No_effect_leaves_before_its_commit()
    {
        var calls = 0;
        await using var process = await TestProcess.Start(_database, prepare: p => p.Assets.Wire = (_, _, deliver) =>
        {
            Interlocked.Increment(ref calls);
            return deliver();
        });
        await process.Ready();
        var held = process.Store.Faults.Hold();
        var observed = process.Assets.Observe(TestAssets.Lamp(1), "a", Target(1));
        await Eventually.Holds(() => process.Engine.Clock.Since is not null, "a commit is under way");
        Assert.Equal(0, process.Engine.Outbox.Pending);

        held.Dispose();
        await observed;
        await Eventually.Holds(() => Volatile.Read(ref calls) == 1, "the effect is brought");
    }

    [Fact]
    public async Task What_a_killed_process_had_not_brought_its_heir_brings_once()
    {
        await using var dead = await TestProcess.Start(_database, prepare: p => p.Assets.Wire = (_, _, deliver) => Lost(deliver));
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => dead.Assets.Observe(TestAssets.Lamp(i % 10), $"{i}", Target(i % 3))));
        await dead.Kill();
        Assert.NotEmpty(_database.AllOutbox());

        await using var heir = await TestProcess.Start(_database, prepare: p => p.Plan.Dead.Add(dead.Silo));
        await Eventually.Holds(() => _database.AllOutbox().Length == 0, "the outbox is empty");

        JournalRows.AreWhole(_database);
        Assert.Equal(50, EffectsTaken());
    }

    [Fact]
    public async Task A_refusal_is_final()
    {
        var calls = 0;
        await using var process = await TestProcess.Start(_database, prepare: p => p.Assets.Wire = (_, effects, _) =>
        {
            Interlocked.Increment(ref calls);
            return Task.FromResult(effects.Select(_ => Outcome.Refused("unknown-asset", "There is no such asset.", "Enrol it.")).ToArray());
        });

        await process.Assets.Observe(TestAssets.Lamp(1), "a", Target(1));
        await Eventually.Holds(() => calls > 0 && _database.AllOutbox().Length == 0, "the outbox is empty");

        Assert.Equal(1, calls);
        var (source, failure) = Assert.Single(process.Assets.Failures);
        Assert.Equal((TestAssets.Lamp(1), new EffectFailure(Target(1), new(1, 0), "unknown-asset", "There is no such asset.")), (source, failure));
    }

    [Fact]
    public async Task A_target_whose_kind_nobody_has_is_not_called_and_holds_up_nothing()
    {
        await using var process = await TestProcess.Start(_database, prepare: p => p.Assets.Known = asset => asset.Kind != "unicorn");

        await process.Assets.Observe(TestAssets.Lamp(1), "a", AssetId.Of("unicorn", "U"), Target(1));
        await Eventually.Holds(() => _database.AllOutbox().Length == 0, "the outbox is empty");

        Assert.Equal(1, EffectsTaken());
        Assert.DoesNotContain(AssetId.Of("unicorn", "U"), process.Assets.Awake);
        Assert.Equal("unknown-kind", Assert.Single(process.Assets.Failures).Failure.Code);
    }

    [Fact]
    public async Task An_effect_past_its_expiry_is_not_brought_and_its_source_is_told()
    {
        await using var process = await TestProcess.Start(_database);
        var lamp = TestAssets.Lamp(1);
        var tenure = await process.Journal.Enter(lamp, CancellationToken.None);
        await process.Journal.Append(await process.Journal.Reserve(tenure), new()
        {
            Asset = lamp, Version = 1, At = TestAssets.Noon, Body = new TestBody("a", []).ToBytes(), Effects = [new(0, default, 0, 0, Target(1), new(1), [1])],
        });

        await Eventually.Holds(() => _database.AllOutbox().Length == 0, "the outbox is empty");
        Assert.Equal("expired", Assert.Single(process.Assets.Failures).Failure.Code);
        Assert.Equal(0, EffectsTaken());
    }

    [Fact]
    public async Task A_target_that_does_not_answer_holds_up_no_other()
    {
        await using var process = await TestProcess.Start(_database, o => o.Calls = 2, prepare: p => p.Assets.Wire = (target, _, deliver) =>
            target == Target(9) ? Task.FromException<Outcome[]>(new TimeoutException()) : deliver());

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => process.Assets.Observe(TestAssets.Lamp(i % 5), $"{i}", Target(9), Target(i % 3))));

        await Eventually.Holds(() => _database.AllOutbox().Length == 60, "only the effects to the silent target are left");
        Assert.All(_database.AllOutbox(), row => Assert.Equal(Target(9), row.Target));
    }

    private static AssetId Target(int number) => AssetId.Of("lighting-cabinet", $"C-{number}");

    private static async Task<Outcome[]> Lost(Func<Task<Outcome[]>> deliver)
    {
        await deliver();
        throw new TimeoutException("the answer was lost");
    }

    private int EffectsTaken() => _database.AllRows().Sum(row => TestBody.Of(row.Body).Heard.Length);
}
