using Beffroi.Journal.Deadlines;
using Beffroi.Journal.Effects;
using Beffroi.Journal.Health;
using Beffroi.Journal.Ownership;
using Beffroi.Journal.Retention;
using Beffroi.Journal.Snapshots;
using Beffroi.Journal.Writing;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Hosting;

/// <summary>The journal of one process, from its writer's enrolment on: its parts, put together, and the order in which they run and stop.</summary>
internal sealed class JournalEngine : IDisposable
{
    private readonly CancellationTokenSource _abandon = new();
    private readonly CancellationTokenSource _stopFollowing = new();
    private readonly SnapshotWriter _snapshots;
    private readonly SnapshotSweeper _sweeper;
    private readonly JournalWriter _writer;
    private readonly ShardKeeper _keeper;
    private readonly ShardDrain _drain;
    private readonly ReadingActivity _activity;
    private readonly JournalRetention _retention;
    private Task[] _following = [];
    private Task _writingSnapshots = Task.CompletedTask;

    public JournalEngine(long writer, StoreFacts facts, JournalParts parts)
    {
        var (store, options, time, logger) = (parts.Store, parts.Options, parts.Time, parts.Logger);
        Facts = facts;
        Queue = new();
        Places = new(options, time);
        Table = new(facts.ShardCount, parts.Plan, options, time);
        Clock = new(time, parts.Meter);
        Ordinals = new(store, options, time, logger, _abandon.Token);
        Outbox = new(parts.Calls, parts.EffectReader, Queue, options, parts.Meter, time, logger);
        Awakening = new(parts.Calls, options, parts.Meter, time, logger);
        _snapshots = new(store, options, parts.Meter, time, logger);
        _sweeper = new(Table, parts.Calls, Queue, options, time, logger);
        _activity = new(parts.Segments, writer, time, logger);
        _writer = new(writer, facts.ShardCount, Queue, new(store, options, Clock, time, logger), options, parts.Meter, logger);
        Changes = new(Places, Table, _snapshots, Outbox, _activity, time);
        _drain = new(_sweeper, parts.Calls, parts.Deadlines, Queue, options, time, logger);
        var opening = new ShardOpening(store, new(store, parts.Fold, time), _writer, Outbox, Awakening, time, logger);
        var fencing = new WriterFencing(store, parts.Plan, writer, facts.SingleProcess || options.Alone, options, time, logger);
        _keeper = new(Table, Owners, parts.Plan, fencing, opening, _drain, Queue, options, time, logger);
        _retention = new(store, parts.Segments, Table, Queue, options, time, logger);
        Assets = new(store, parts.Fold);
    }

    public StoreFacts Facts { get; }

    public WorkQueue Queue { get; }

    public Places Places { get; }

    public ShardTable Table { get; }

    public ShardOwners Owners { get; } = new();

    public CommitClock Clock { get; }

    public OrdinalBlocks Ordinals { get; }

    public OutboxDispatcher Outbox { get; }

    public Awakening Awakening { get; }

    public CommittedChanges Changes { get; }

    public AssetLoader Assets { get; }

    /// <summary>Ends when the writer does; true when it was fenced.</summary>
    public Task<bool> Writing { get; private set; } = Task.FromResult(false);

    /// <summary>From here on changes can be committed.</summary>
    public void StartWriting()
    {
        Writing = Task.Run(() => _writer.Run(_abandon.Token));
        _writingSnapshots = Task.Run(() => _snapshots.Run(_abandon.Token));
    }

    /// <summary>From here on shards are claimed and their assets called.</summary>
    public void StartFollowing()
    {
        var stop = _stopFollowing.Token;
        _following = [.. new[] { _keeper.Run, Awakening.Run, Outbox.Run, _sweeper.Run, _activity.Run, (Func<CancellationToken, Task>)_retention.Run }
            .Select(run => Task.Run(() => run(stop)))];
    }

    /// <summary>Saves everything and grants no place any more; assets can still be called, and are.</summary>
    public async Task Empty(CancellationToken cancellation)
    {
        await _stopFollowing.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_following).WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!Writing.IsCompleted)
        {
            await _drain.Empty([.. Table.Slots.Where(slot => slot.State == ShardState.Owned)], cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Gives the shards back and ends the writer. What could not be committed by then was never acknowledged.</summary>
    public async Task Stop(CancellationToken cancellation)
    {
        Table.EndAll();
        await using var abandoning = cancellation.Register(_abandon.Cancel).ConfigureAwait(false);
        await _activity.Flush(cancellation).ConfigureAwait(false);
        await Task.WhenAll(Table.Slots.Where(slot => slot.State == ShardState.Draining).Select(slot => _drain.Release(slot, cancellation)))
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Queue.Close();
        _snapshots.Close();
        await Task.WhenAll(Writing, _writingSnapshots).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _abandon.CancelAsync().ConfigureAwait(false);
    }

    public void Dispose()
    {
        Places.Dispose();
        _abandon.Dispose();
        _stopFollowing.Dispose();
    }
}
