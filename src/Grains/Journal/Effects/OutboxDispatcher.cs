using System.Threading.Channels;
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
    private readonly Dictionary<AssetId, TargetLine> _lines = [];
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
            if (!_lines.TryGetValue(row.Target, out var line))
            {
                _lines.Add(row.Target, line = new(row.Target));
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
            batch = line.First(options.EffectBatch);
        }

        var now = Instant.From(time.GetUtcNow());
        var parcels = Array.ConvertAll(batch, entry => Parcel(entry.Tenure, entry.Row, now));
        IncomingEffect[] effects = [.. parcels.Where(parcel => parcel.Effect is not null).Select(parcel => parcel.Effect!)];
        try
        {
            var outcomes = effects.Length == 0 ? [] : await calls.Receive(line.Target, effects).WaitAsync(cancellation).ConfigureAwait(false);
            if (outcomes.Length != effects.Length)
            {
                throw new InvalidOperationException($"{line.Target} answered to {outcomes.Length} of {effects.Length} effects.");
            }

            var answered = 0;
            foreach (var (parcel, (_, row)) in parcels.Zip(batch))
            {
                End(row, parcel.Effect is null ? parcel.End : Told(row, outcomes[answered++]));
            }
        }
        catch (Exception trouble) when (!cancellation.IsCancellationRequested)
        {
            LogTrouble(line.Target, effects.Length, trouble);
            _ = TryAgain(line, cancellation);
            return;
        }

        Continue(line, batch.Length);
    }

    private (IncomingEffect? Effect, string End) Parcel(Tenure tenure, OutboxRow row, Instant now)
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

    private string Told(OutboxRow row, Outcome outcome)
    {
        if (!outcome.IsRefused)
        {
            return EffectEnd.Taken;
        }

        LogRefused(row.Target, row.Source, row.Version, row.Index, outcome.Code!, outcome.Sentence!);
        return EffectEnd.Refused;
    }

    private void End(OutboxRow row, string end)
    {
        Interlocked.Decrement(ref _pending);
        meter.Effect(end);
        if (end is EffectEnd.Expired or EffectEnd.UnknownKind)
        {
            LogFailed(row.Source, row.Version, row.Index, row.Target, end);
        }

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
                _lines.Remove(line.Target);
                return;
            }
        }

        _ready.Writer.TryWrite(line);
    }

    /// <summary>Not awaited by its caller: a target that does not answer must not hold one of the workers.</summary>
    private async Task TryAgain(TargetLine line, CancellationToken cancellation)
    {
        var pause = options.RetryFrom * Math.Pow(2, Math.Min(line.Tries++, 16));
        await Task.Delay(pause < LongestPause ? pause : LongestPause, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ready.Writer.TryWrite(line);
    }
}
