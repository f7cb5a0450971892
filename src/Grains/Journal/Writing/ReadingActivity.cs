using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Writing;

/// <summary>Counts committed readings by the minute they were received in, and adds the counts to the store now and then. A figure to look at: a killed process loses seconds of it.</summary>
internal sealed partial class ReadingActivity(ISegmentStore store, long writer, TimeProvider time, ILogger logger)
{
    private const long Minute = 60_000_000;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private Dictionary<long, long> _counts = [];

    public void Add(Instant at, int readings)
    {
        if (readings == 0)
        {
            return;
        }

        var minute = at.Microseconds - (at.Microseconds % Minute);
        lock (_gate)
        {
            _counts[minute] = _counts.GetValueOrDefault(minute) + readings;
        }
    }

    public async Task Run(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false))
        {
            await Flush(cancellation).ConfigureAwait(false);
        }
    }

    public async Task Flush(CancellationToken cancellation)
    {
        var counts = TakeAll();
        if (counts.Count == 0)
        {
            return;
        }

        try
        {
            await store.AddActivity(writer, [.. counts.Select(c => (new Instant(c.Key), c.Value))], cancellation).ConfigureAwait(false);
        }
        catch (Exception trouble)
        {
            LogTrouble(trouble);
            foreach (var (minute, count) in counts)
            {
                Add(new(minute), (int)count);
            }
        }
    }

    private Dictionary<long, long> TakeAll()
    {
        lock (_gate)
        {
            var counts = _counts;
            _counts = [];
            return counts;
        }
    }
}
