using System.Threading.Channels;
using Beffroi.Control.Outlets;
using Beffroi.Journal.Health;
using Beffroi.Journal.Hosting;
using Beffroi.Journal.Writing;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Effects;

/// <summary>
/// Brings committed effects to their targets, in order, until the target has answered: then a later group deletes them.
/// What has ended otherwise (expired, refused, unknown kind, unreadable) is deleted too, so that nothing behind it waits, and told.
/// </summary>
internal sealed partial class OutboxDispatcher(
    IAssetCalls calls, IEffectReader reader, WorkQueue queue, JournalOptions options, JournalMeter meter, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<(AssetId Target, AssetId Source), TargetLine> _lines = [];
    private readonly Channel<TargetLine> _ready = Channel.CreateUnbounded<TargetLine>();
    private int _pending;

    /// <summary>How many effects are on their way.</summary>
    public int Pending => Volatile.Read(ref _pending);

    /// <summary>Takes a committed effect. Those of one source come in the order of its changes.</summary>
    public void Add(Tenure tenure, OutboxRow row)
    {
        Interlocked.Increment(ref _pending);
        lock (_gate)
        {
            // An outlet that cannot send what one asset has to say holds up no other.
            var (target, source) = (row.Target, OutletTarget.IsOutlet(row.Target) ? row.Source : default);
            if (!_lines.TryGetValue((target, source), out var line))
            {
                _lines.Add((target, source), line = new(target, source));
                _ready.Writer.TryWrite(line);
            }

            line.Add(tenure, row);
        }
    }

    public Task Run(CancellationToken cancellation) =>
        Parallel.ForEachAsync(_ready.Reader.ReadAllAsync(cancellation), new ParallelOptions { MaxDegreeOfParallelism = options.Calls, CancellationToken = cancellation },
            async (line, _) => await Serve(line, cancellation).ConfigureAwait(false));

    private async Task Serve(TargetLine line, CancellationToken cancellation)
    {
        (Tenure Tenure, OutboxRow Row)[] batch;
        lock (_gate)
        {
            batch = line.First(OutletTarget.IsOutlet(line.Target) ? 1 : options.EffectBatch);
        }

        var now = Instant.From(time.GetUtcNow());
        var parcels = Array.ConvertAll(batch, entry => Parcel(entry.Tenure, entry.Row, now));
        EffectEnd[] ends;
        try
        {
            ends = await Bring(line.Target, parcels, cancellation).ConfigureAwait(false);
            await Report(batch, ends).WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (NotYetException early)
        {
            _ = TryAgain(line, early.Pause, cancellation);
            return;
        }
        catch (Exception trouble) when (!cancellation.IsCancellationRequested)
        {
            LogTrouble(line.Target, batch.Length, trouble);
            _ = TryAgain(line, options.RetryFrom * Math.Pow(2, Math.Min(line.Tries++, 16)), cancellation);
            return;
        }

        for (var i = 0; i < ends.Length; i++)
        {
            End(batch[i].Row, ends[i]);
        }

        Continue(line, batch.Length);
    }

    private (IncomingEffect? Effect, EffectEnd End) Parcel(Tenure tenure, OutboxRow row, Instant now)
    {
        if (tenure.IsOver)
        {
            return (null, EffectEnd.Left);
        }

        if (row.Expires <= now || !calls.Knows(row.Target))
        {
            return (null, row.Expires <= now ? EffectEnd.Expired : EffectEnd.UnknownKind);
        }

        try
        {
            return (new(row.Source, row.Version, row.Index, reader.Read(row.Body)), EffectEnd.Taken);
        }
        catch (Exception fault)
        {
            LogUnreadable(row.Source, row.Version, row.Index, fault);
            return (null, EffectEnd.Unreadable);
        }
    }

    private async Task<EffectEnd[]> Bring(AssetId target, (IncomingEffect? Effect, EffectEnd End)[] parcels, CancellationToken cancellation)
    {
        IncomingEffect[] effects = [.. parcels.Where(parcel => parcel.Effect is not null).Select(parcel => parcel.Effect!)];
        var outcomes = effects.Length == 0 ? [] : await calls.Receive(target, effects).WaitAsync(cancellation).ConfigureAwait(false);
        if (outcomes.Length != effects.Length)
        {
            throw new InvalidOperationException($"{target} answered to {outcomes.Length} of {effects.Length} effects.");
        }

        var answered = 0;
        return Array.ConvertAll(parcels, parcel => parcel.Effect is null ? parcel.End : EffectEnd.Of(outcomes[answered++]));
    }

    /// <summary>Before the effects are deleted: a failure that is not in the journal yet would be lost with them.</summary>
    private async Task Report((Tenure Tenure, OutboxRow Row)[] batch, EffectEnd[] ends)
    {
        var failures = batch.Zip(ends, (entry, end) => (entry.Row.Source, Failure: end.FailureOf(entry.Row))).Where(f => f.Failure is not null);
        foreach (var source in failures.GroupBy(f => f.Source, f => f.Failure!))
        {
            foreach (var failure in source)
            {
                LogFailed(source.Key, failure.Mark.Version, failure.Mark.Index, failure.Target, failure.Code, failure.Sentence);
            }

            if (calls.Knows(source.Key))
            {
                await calls.Fail(source.Key, [.. source]).ConfigureAwait(false);
            }
        }
    }

    private void End(OutboxRow row, EffectEnd end)
    {
        Interlocked.Decrement(ref _pending);
        meter.Effect(end.Word);
        if (end != EffectEnd.Left)
        {
            queue.TryAdd(new SentWork(new(row.Shard, row.Source, row.Version, row.Index)));
        }
    }

    private void Continue(TargetLine line, int served)
    {
        lock (_gate)
        {
            line.Tries = 0;
            for (var i = 0; i < served; i++)
            {
                line.RemoveFirst();
            }

            if (line.Count == 0)
            {
                _lines.Remove((line.Target, line.Source));
                return;
            }
        }

        _ready.Writer.TryWrite(line);
    }

    /// <summary>Not awaited by its caller: a target that does not answer must not hold one of the workers.</summary>
    private async Task TryAgain(TargetLine line, TimeSpan pause, CancellationToken cancellation)
    {
        await Task.Delay(pause < LongestPause ? pause : LongestPause, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ready.Writer.TryWrite(line);
    }
}
