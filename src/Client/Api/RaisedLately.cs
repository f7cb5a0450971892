using Beffroi.Alarms;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>The raisings of the last hours that called somebody, read at most once a second however many ask.</summary>
internal sealed class RaisedLately(IGrainFactory grains, TimeProvider time)
{
    private const int Most = 100_000;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Span = TimeSpan.FromHours(2);
    private readonly SemaphoreSlim _one = new(1);
    private (long At, AlarmEvent[] Events)? _newest;

    public Instant Now => Instant.From(time.GetUtcNow());

    public async Task<AlarmEvent[]> Read(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_newest is not { } newest || time.GetElapsedTime(newest.At) > Kept)
            {
                _newest = newest = (time.GetTimestamp(), await Read(Span));
            }

            return newest.Events;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Those of a longer time, read anew.</summary>
    public Task<AlarmEvent[]> Read(TimeSpan span) => grains.GetGrain<IAlarms>(0).Raised(Now - span, Most);
}
