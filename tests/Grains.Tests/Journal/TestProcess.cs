using System.Diagnostics.Metrics;
using Beffroi.Journal.Deadlines;
using Beffroi.Journal.Health;
using Beffroi.Journal.Hosting;
using Beffroi.Journal.Ownership;
using Beffroi.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Beffroi.Journal;

/// <summary>One silo process without Orleans: the live engine over a database in memory, and test assets for grains.</summary>
internal sealed class TestProcess : IAsyncDisposable
{
    private static int _silos;
    private bool _ended;

    private TestProcess(MemoryDatabase database, TestAssets assets, JournalOptions options, TimeProvider time)
    {
        (Database, Assets, Options, Time) = (database, assets, options, time);
        Store = new(database);
        Silo = $"silo-{Interlocked.Increment(ref _silos)}";
    }

    public string Silo { get; }

    public MemoryDatabase Database { get; }

    public MemoryJournalStore Store { get; }

    public TestAssets Assets { get; }

    public TestPlan Plan { get; } = new();

    public SiloJournal Journal { get; } = new();

    public JournalEngine Engine { get; private set; } = null!;

    public JournalOptions Options { get; }

    public long Writer { get; private set; }

    private TimeProvider Time { get; }

    public static async Task<TestProcess> Start(
        MemoryDatabase database, Action<JournalOptions>? configure = null, TimeProvider? time = null, int snapshotEvery = 0, Action<TestProcess>? prepare = null)
    {
        var options = new JournalOptions { RetryFrom = TimeSpan.FromMilliseconds(1), RetryTo = TimeSpan.FromMilliseconds(20) };
        configure?.Invoke(options);
        var fold = new TestFold();
        var process = new TestProcess(database, new TestAssets(fold, snapshotEvery), options, time ?? TimeProvider.System);
        prepare?.Invoke(process);
        var meter = new JournalMeter(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>());
        var wheel = new DeadlineWheel(process.Assets, Microsoft.Extensions.Options.Options.Create(options), process.Time, NullLogger<DeadlineWheel>.Instance);
        var facts = await process.Store.Open(CancellationToken.None);
        process.Writer = await process.Store.EnrolWriter(process.Silo, CancellationToken.None);
        process.Engine = new(process.Writer, facts, new(
            process.Store, new MemorySegmentStore(database), fold, fold, process.Assets, wheel, process.Plan, options, meter, process.Time, NullLogger.Instance));
        process.Engine.StartWriting();
        process.Journal.Begin(process.Engine);
        process.Assets.Journal = process.Journal;
        process.Engine.StartFollowing();
        return process;
    }

    /// <summary>Waits until every wanted shard is owned and its assets are awake.</summary>
    public async Task Ready()
    {
        await Eventually.Holds(() => Engine.Table.Slots.All(s => !Plan.IsWanted(s.Shard) || s.State == ShardState.Owned), "every wanted shard is owned");
        await Eventually.Holds(() => Engine.Awakening.Asleep == 0, "every asset is awake");
    }

    /// <summary>The end of a process by its own will.</summary>
    public async Task Stop()
    {
        _ended = true;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await Engine.Empty(patience.Token);
        await Engine.Stop(patience.Token);
        Assert.False(patience.IsCancellationRequested, "the process did not stop within 20 s");
    }

    /// <summary>The end of a process by the hand of another: from now on nothing it does reaches the database.</summary>
    public async Task Kill()
    {
        _ended = true;
        Store.Faults.IsUnavailable = true;
        var at = new CancellationToken(canceled: true);
        await Engine.Empty(at).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Engine.Stop(at).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public SortedDictionary<string, string> Show() => new(
        Assets.Awake.ToDictionary(a => a.ToString(), a => Assets.Find(a).GetAwaiter().GetResult().Shown), StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        if (!_ended)
        {
            await Kill();
        }

        Engine.Dispose();
    }
}
