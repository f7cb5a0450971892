using System.Diagnostics;
using Beffroi.Benchmarks.Ingest;
using Beffroi.Benchmarks.Load;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;

namespace Beffroi.Benchmarks.Storm;

/// <summary>Power returns: all assets connect and send their first message at once. Then publishers offer several times what is absorbed, and calm returns.</summary>
internal static class StormBenchmark
{
    private const int Window = 200;
    private const double Calm = 500;

    public static async Task<int> Run(StormSettings settings, CancellationToken cancellation)
    {
        Console.WriteLine(MachineSentence.Say(settings.Folder ?? Path.GetTempPath()));
        await using var silo = new BenchSilo(settings.Folder);
        await Town.Prepare(silo, settings.Assets, cancellation);
        var boot = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        using var weather = MemorySeries.Record(silo);
        var figures = new Figures("phase", "messages", "absorbed/s", "p50 ms", "p90 ms", "p99 ms", "most ms", "resident before, most, after GB");
        weather.Mark();
        using var storm = new Crowd(Plan(silo, settings, 0, $"{boot}"));
        var since = Stopwatch.StartNew();
        await storm.Connect(cancellation);
        Console.WriteLine($"{settings.Connections:N0} connections in {since.Elapsed.TotalSeconds:F1} s");
        var absorbed = settings.Assets / (await storm.Round(cancellation)).TotalSeconds;
        figures.Add(["all join at once", $"{settings.Assets:N0}", $"{absorbed:N0}", .. storm.Acknowledged.Latencies.Say(), weather.Say()]);
        absorbed = await Full(storm, weather, figures, cancellation);
        await Overload(silo, settings, absorbed, $"{boot + 1}", weather, figures, cancellation);
        var kept = await After(silo, settings, $"{boot + 2}", weather, figures, cancellation);
        figures.Print();
        Console.WriteLine($"resident memory each second, GB: {weather}");
        return kept ? 0 : 1;
    }

    /// <summary>As fast as acknowledged: what is absorbed.</summary>
    private static async Task<double> Full(Crowd crowd, MemorySeries weather, Figures figures, CancellationToken cancellation)
    {
        weather.Mark();
        crowd.Acknowledged.Reset();
        var (before, took) = (crowd.Acknowledged.Count, await crowd.Publish(TimeSpan.FromSeconds(15), cancellation));
        var absorbed = (crowd.Acknowledged.Count - before) / took.TotalSeconds;
        await crowd.Drain(cancellation);
        figures.Add(["as fast as acknowledged", $"{crowd.Acknowledged.Count - before:N0}", $"{absorbed:N0}", .. crowd.Acknowledged.Latencies.Say(), weather.Say()]);
        return absorbed;
    }

    private static async Task Overload(BenchSilo silo, StormSettings settings, double absorbed, string boot, MemorySeries weather, Figures figures, CancellationToken cancellation)
    {
        weather.Mark();
        using var crowd = new Crowd(Plan(silo, settings, absorbed * settings.Factor, boot));
        await crowd.Connect(cancellation);
        var took = await crowd.Publish(TimeSpan.FromSeconds(settings.Seconds), cancellation);
        var (taken, given) = (crowd.Acknowledged.Count, crowd.Forget());
        await crowd.Drain(cancellation);
        figures.Add([$"offered {absorbed * settings.Factor:N0}/s", $"{crowd.Acknowledged.Count:N0}", $"{taken / took.TotalSeconds:N0}", .. crowd.Acknowledged.Latencies.Say(), weather.Say()]);
        Console.WriteLine($"of {crowd.Acknowledged.Count + given:N0} offered, {given:N0} stayed with their publishers, whose windows were full; all {crowd.Acknowledged.Count:N0} that were sent are acknowledged");
        Console.WriteLine(await Promise.Hold(silo, crowd, cancellation) ? "nothing acknowledged is lost" : "SOMETHING ACKNOWLEDGED IS LOST");
    }

    private static async Task<bool> After(BenchSilo silo, StormSettings settings, string boot, MemorySeries weather, Figures figures, CancellationToken cancellation)
    {
        weather.Mark();
        using var crowd = new Crowd(Plan(silo, settings, Calm, boot));
        await crowd.Connect(cancellation);
        await crowd.Round(cancellation);
        crowd.Acknowledged.Reset();
        var took = await crowd.Publish(TimeSpan.FromSeconds(15), cancellation);
        await crowd.Drain(cancellation);
        figures.Add([$"calm: {Calm:N0}/s", $"{crowd.Acknowledged.Latencies.Count:N0}", $"{crowd.Acknowledged.Latencies.Count / took.TotalSeconds:N0}", .. crowd.Acknowledged.Latencies.Say(), weather.Say()]);
        return await Promise.Hold(silo, crowd, cancellation);
    }

    private static LoadPlan Plan(BenchSilo silo, StormSettings settings, double rate, string boot) => new(silo.MqttPort, settings.Connections, settings.Assets, Window, rate) { Boot = boot };
}
