using System.Diagnostics;

namespace Beffroi.Benchmarks.Load;

/// <summary>All publishers of a plan.</summary>
internal sealed class Crowd(LoadPlan plan) : IDisposable
{
    private readonly List<Publisher> _publishers = [];
    private readonly List<Task> _hearing = [];
    private volatile bool _publishing;

    public Acknowledgements Acknowledged { get; } = new(plan.Assets);

    public int Outstanding => _publishers.Sum(one => one.Outstanding);

    public async Task Connect(CancellationToken cancellation)
    {
        for (var i = 0; i < plan.Connections; i++)
        {
            var publisher = new Publisher(plan, i, Acknowledged);
            _publishers.Add(publisher);
            await publisher.Connect(cancellation);
            _hearing.Add(publisher.Hear(() => _publishing && plan.Rate == 0));
        }
    }

    /// <summary>Publishes for that long, then waits until everything sent is acknowledged.</summary>
    /// <returns>How long publishing took, without the wait.</returns>
    public async Task<TimeSpan> Publish(TimeSpan duration, CancellationToken cancellation)
    {
        _publishing = true;
        var start = Stopwatch.GetTimestamp();
        if (plan.Rate == 0)
        {
            _publishers.ForEach(one => one.Offer(start, plan.Window));
            await Task.Delay(duration, cancellation);
        }
        else
        {
            await Pace(start, duration, cancellation);
        }

        _publishing = false;
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Sends one message of every asset, each connection as fast as its window allows, and waits until all are acknowledged.</summary>
    /// <returns>From the first to the last acknowledgement.</returns>
    public async Task<TimeSpan> Round(CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        _publishers.ForEach(one => one.Offer(start, one.Assets));
        await Drain(cancellation);
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Gives up what was offered and is not sent yet, as a device does whose memory is short.</summary>
    /// <returns>Messages given up.</returns>
    public long Forget() => _publishers.Sum(one => one.Forget());

    /// <summary>Waits until everything sent is acknowledged.</summary>
    public async Task Drain(CancellationToken cancellation)
    {
        while (Outstanding > 0)
        {
            _hearing.FirstOrDefault(one => one.IsFaulted)?.GetAwaiter().GetResult();
            await Task.Delay(20, cancellation);
        }
    }

    public void Dispose() => _publishers.ForEach(one => one.Dispose());

    /// <summary>A message is due at its instant of the schedule, and its latency counts from there: a server that stalls is not spared the messages that wait.</summary>
    private async Task Pace(long start, TimeSpan duration, CancellationToken cancellation)
    {
        var each = Stopwatch.Frequency / plan.Rate;
        var all = (long)(duration.TotalSeconds * plan.Rate);
        for (long sent = 0; sent < all; await Task.Delay(1, cancellation))
        {
            var due = Math.Min(all, (long)((Stopwatch.GetTimestamp() - start) / each));
            for (; sent < due; sent++)
            {
                _publishers[(int)(sent % _publishers.Count)].Offer(start + (long)(sent * each));
            }
        }
    }
}
