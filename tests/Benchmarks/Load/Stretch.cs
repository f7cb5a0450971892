namespace Beffroi.Benchmarks.Load;

/// <summary>A stretch of publishing as fast as is acknowledged, measured once the server is warm.</summary>
internal static class Stretch
{
    /// <returns>Messages acknowledged a second; the crowd keeps their latencies.</returns>
    public static async Task<double> Measure(Crowd crowd, int warmup, int seconds, CancellationToken cancellation)
    {
        await crowd.Connect(cancellation);
        await crowd.Publish(TimeSpan.FromSeconds(warmup), cancellation);
        await crowd.Drain(cancellation);
        crowd.Acknowledged.Reset();
        var before = crowd.Acknowledged.Count;
        var took = await crowd.Publish(TimeSpan.FromSeconds(seconds), cancellation);
        var messages = crowd.Acknowledged.Count - before;
        await crowd.Drain(cancellation);
        return messages / took.TotalSeconds;
    }
}
