using Beffroi.Journal.Deadlines;
using Beffroi.Journal.Health;
using Beffroi.Journal.Ownership;
using Beffroi.Twin;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Beffroi.Journal.Hosting;

/// <summary>
/// Ties the journal to the silo's life. The writer is there before the silo is active, so before any asset can be called; shards are claimed once
/// membership counts this silo. At stop, everything is saved while assets still answer; after they are gone the shards are given back.
/// </summary>
internal sealed partial class JournalLifecycle(
    SiloJournal journal, ShardMap map, DeadlineWheel wheel, JournalMeter meter, IJournalStore store, ISegmentStore segments, IStateFold fold, IEffectReader effects,
    IAssetCalls calls, IShardPlan plan, ILocalSiloDetails silo, IHostApplicationLifetime process, IOptions<JournalOptions> options, TimeProvider time, ILogger<JournalLifecycle> logger)
    : ILifecycleParticipant<ISiloLifecycle>
{
    private readonly CancellationTokenSource _stopWheel = new();
    private Task _wheel = Task.CompletedTask;
    private volatile bool _stopping;

    public void Participate(ISiloLifecycle lifecycle)
    {
        lifecycle.Subscribe(nameof(JournalLifecycle), ServiceLifecycleStage.ApplicationServices, Open, Close);
        lifecycle.Subscribe(nameof(JournalLifecycle), ServiceLifecycleStage.Active + 1, Follow, Empty);
    }

    private async Task Open(CancellationToken cancellation)
    {
        var facts = await store.Open(cancellation).ConfigureAwait(false);
        var writer = await store.EnrolWriter(silo.SiloAddress.ToParsableString(), cancellation).ConfigureAwait(false);
        var engine = new JournalEngine(writer, facts, new(store, segments, fold, effects, calls, wheel, plan, options.Value, meter, time, logger));
        map.Set(facts.ShardCount);
        engine.StartWriting();
        journal.Begin(engine);
        _ = StopWithTheWriter(engine);
        meter.Watch("beffroi.journal.queue", "Changes that wait for their commit", () => engine.Places.Taken);
        meter.Watch("beffroi.journal.places", "Changes that may still be queued", () => engine.Places.Free);
        meter.Watch("beffroi.journal.outbox", "Effects on their way", () => engine.Outbox.Pending);
        meter.Watch("beffroi.journal.lag", "How long the commit under way has been under way", () => engine.Clock.Since is { } since ? Instant.From(time.GetUtcNow()) - since : TimeSpan.Zero);
        meter.Watch("beffroi.journal.shards.owned", "Shards that this silo writes", () => engine.Table.Slots.Count(slot => slot.State == ShardState.Owned));
        meter.Watch("beffroi.journal.shards.wanted", "Shards that this silo should write", () => engine.Table.Slots.Count(slot => plan.IsWanted(slot.Shard)));
        meter.Watch("beffroi.journal.asleep", "Assets of claimed shards that are not awake yet", () => engine.Awakening.Asleep);
        LogOpen(writer, facts.ShardCount);
    }

    private Task Follow(CancellationToken cancellation)
    {
        journal.Engine!.StartFollowing();
        _wheel = Task.Run(() => wheel.Run(_stopWheel.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    private async Task Empty(CancellationToken cancellation)
    {
        _stopping = true;
        await _stopWheel.CancelAsync().ConfigureAwait(false);
        await _wheel.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (journal.Engine is { } engine)
        {
            await engine.Empty(cancellation).ConfigureAwait(false);
        }
    }

    private async Task Close(CancellationToken cancellation)
    {
        _stopping = true;
        if (journal.Engine is { } engine)
        {
            await engine.Stop(cancellation).ConfigureAwait(false);
            engine.Dispose();
        }

        LogClosed();
    }

    /// <summary>Runs beside everything: a process whose writer has ended before its stop can commit nothing, so it must not go on answering.</summary>
    private async Task StopWithTheWriter(JournalEngine engine)
    {
        try
        {
            await engine.Writing.ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            LogBroken(fault);
        }

        if (!_stopping)
        {
            engine.Table.EndAll();
            Environment.ExitCode = FencedExitCode;
            process.StopApplication();
        }
    }

    /// <summary>EX_TEMPFAIL: whoever supervises the process should start it again.</summary>
    private const int FencedExitCode = 75;
}
