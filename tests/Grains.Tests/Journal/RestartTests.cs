using Beffroi.Support;
using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.Journal;

/// <summary>The live engine under random trouble: processes are killed, answers lost, effects dropped, assets deactivated; what was acknowledged stays, once.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task Whatever_is_killed_the_acknowledged_is_there_once_and_the_next_process_has_the_fold_of_it() =>
        await Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[2, 5]).SampleAsync(async (seed, lives) => await Live(seed, lives), iter: 15, threads: 1);

    private static async Task Live(int seed, int lives)
    {
        var random = new Random(seed);
        var database = new MemoryDatabase(singleProcess: true);
        HashSet<string> sent = [], acknowledged = [];
        for (var life = 0; life < lives; life++)
        {
            await using var process = await TestProcess.Start(database, Options(random), snapshotEvery: random.Next(0, 6), prepare: p => p.Assets.Wire = Wire(new(seed + life)));
            process.Store.Faults.LoseAnswers(random.Next(0, 4));
            var resent = sent.Except(acknowledged).ToArray();
            var writes = resent.Concat(Enumerable.Range(0, random.Next(20, 120)).Select(i => $"{life}-{i}")).Select(identity => Send(process, identity, acknowledged)).ToArray();
            sent.UnionWith(writes.Select(w => w.Identity));
            await Task.WhenAny(Task.WhenAll(writes.Select(w => w.Done)), Task.Delay(random.Next(0, 40)));
            var told = Snapshot(acknowledged).ToHashSet();
            Assert.Subset(Identities(database), told);
            await End(process, random, writes);
        }

        await Settle(database, sent, acknowledged);
    }

    private static async Task End(TestProcess process, Random random, (string Identity, Task Done)[] writes)
    {
        if (random.Next(3) == 0)
        {
            await process.Stop();
        }
        else
        {
            await process.Kill();
        }

        await Task.WhenAll(writes.Select(w => w.Done)).WaitAsync(TimeSpan.FromSeconds(30)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Assert.All(writes, w => Assert.True(w.Done.IsCompleted, $"{w.Identity} was neither acknowledged nor refused when the process ended"));
    }

    /// <summary>A last, undisturbed life: everything is sent again, every effect arrives.</summary>
    private static async Task Settle(MemoryDatabase database, HashSet<string> sent, HashSet<string> acknowledged)
    {
        await using var process = await TestProcess.Start(database);
        await process.Ready();
        await Eventually.Holds(() => database.AllOutbox().Length == 0, "what earlier lives had left in the outbox has arrived");
        Assert.Equal(TestFold.FoldOf(database.AllRows()), process.Show());
        await Task.WhenAll(sent.Select(identity => Send(process, identity, acknowledged).Done));
        await Eventually.Holds(() => database.AllOutbox().Length == 0, "the outbox is empty");

        JournalRows.AreWhole(database);
        Assert.Equal(sent.Order(), Identities(database).Order());
        Assert.Equal(TestFold.FoldOf(database.AllRows()), process.Show());
        var bodies = database.AllRows().Select(r => TestBody.Of(r.Body)).ToArray();
        Assert.Equal(bodies.Count(b => b.Identity is not null), bodies.Sum(b => b.Heard.Length));
        Assert.All(database.AllSnapshots(), s => Assert.True(s.Version <= database.AllRows().Where(r => r.Asset == s.Asset).Max(r => r.Version)));
    }

    private static (string Identity, Task Done) Send(TestProcess process, string identity, HashSet<string> acknowledged)
    {
        var lamp = TestAssets.Lamp(identity.Sum(c => c) % 11);
        return (identity, Task.Run(async () =>
        {
            await process.Assets.Observe(lamp, identity, TestAssets.Lamp((identity.Sum(c => c) * 7 % 11) + 20));
            lock (acknowledged)
            {
                acknowledged.Add(identity);
            }
        }));
    }

    private static Func<AssetId, IncomingEffect[], Func<Task<Outcome[]>>, Task<Outcome[]>> Wire(Random random) => async (_, _, deliver) =>
    {
        int fate;
        lock (random)
        {
            fate = random.Next(4);
        }

        var outcomes = fate == 0 ? throw new TimeoutException("never arrived") : await deliver();
        return fate == 1 ? throw new TimeoutException("the answer was lost") : outcomes;
    };

    private static Action<Hosting.JournalOptions> Options(Random random)
    {
        var (rows, sweep) = (random.Next(1, 40), random.Next(100, 200));
        return o => (o.GroupRows, o.SweepEvery, o.SnapshotAge, o.SnapshotChanges) = (rows, TimeSpan.FromMilliseconds(sweep), TimeSpan.FromMilliseconds(50), 3);
    }

    private static HashSet<string> Identities(MemoryDatabase database) =>
        [.. database.AllRows().Select(r => TestBody.Of(r.Body).Identity).OfType<string>()];

    private static string[] Snapshot(HashSet<string> set)
    {
        lock (set)
        {
            return [.. set];
        }
    }
}
