using Beffroi.Benchmarks.Load;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;

namespace Beffroi.Benchmarks.Feed;

/// <summary>Publishes at a steady rate and, one after another, probes whose way is followed to everywhere they are seen.</summary>
internal static class FeedBenchmark
{
    private const int Warmup = 10;

    public static async Task<int> Run(int assets, double rate, int seconds, string? folder, CancellationToken cancellation)
    {
        Console.WriteLine(MachineSentence.Say(folder ?? Path.GetTempPath()));
        await using var silo = new BenchSilo(folder, "--set", "Beffroi:Api:RequestsPerSecond=1000000");
        await Town.Prepare(silo, assets, cancellation);
        using var crowd = new Crowd(new(silo.MqttPort, 10, assets, 1_000, rate) { Boot = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}" });
        await crowd.Connect(cancellation);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var publishing = crowd.Publish(TimeSpan.FromHours(1), ending.Token);
        await using var watch = await LiveWatch.Open(silo, cancellation);
        using var probe = await Probe.Start(silo, cancellation);
        var figures = new Figures("from publish to", "probes", "p50 ms", "p90 ms", "p99 ms", "most ms");
        await Follow(probe, watch, Warmup, new Sightings(), cancellation);
        crowd.Acknowledged.Reset();
        var (seen, before) = (new Sightings(), crowd.Acknowledged.Count);
        await Follow(probe, watch, seconds, seen, cancellation);
        figures.Add([$"acknowledged, at {(crowd.Acknowledged.Count - before) / (double)seconds:N0}/s", $"{crowd.Acknowledged.Latencies.Count:N0}", .. crowd.Acknowledged.Latencies.Say()]);
        seen.AddTo(figures);
        await ending.CancelAsync();
        await publishing.ContinueWith(static _ => { }, TaskScheduler.Default);
        figures.Print();
        return 0;
    }

    private static async Task Follow(Probe probe, LiveWatch watch, int seconds, Sightings seen, CancellationToken cancellation)
    {
        var until = DateTime.UtcNow.AddSeconds(seconds);
        while (DateTime.UtcNow < until)
        {
            await probe.Send(watch, seen, cancellation);
            await Task.Delay(Random.Shared.Next(20, 120), cancellation);
        }
    }
}
