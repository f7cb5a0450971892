using System.Diagnostics;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Beffroi.Benchmarks.Limits;

/// <summary>Orleans alone, in this process: calls to grains that do nothing, a window of them under way.</summary>
internal static class GrainLimit
{
    private const int Window = 256;

    public static async Task<Limit> Measure(int grains, int seconds, CancellationToken cancellation)
    {
        using var host = Host.CreateDefaultBuilder()
            .ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Error))
            .UseOrleans(silo => silo.UseLocalhostClustering(BenchSilo.FreePort(), BenchSilo.FreePort(), serviceId: "bench", clusterId: "bench"))
            .Build();
        await host.StartAsync(cancellation);
        var factory = (IGrainFactory)host.Services.GetService(typeof(IGrainFactory))!;
        var echoes = Enumerable.Range(0, grains).Select(key => factory.GetGrain<IEcho>(key)).ToArray();
        await Call(echoes, 2, cancellation);
        var (each, rate) = await Call(echoes, seconds, cancellation);
        await host.StopAsync(cancellation);
        return new($"Orleans alone, calls to {grains:N0} grains", rate, "calls", each);
    }

    private static async Task<(Latencies Each, double Rate)> Call(IEcho[] echoes, int seconds, CancellationToken cancellation)
    {
        var (each, start) = (new Latencies(), Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Window).Select(worker => Task.Run(
            async () =>
            {
                for (var next = worker; Stopwatch.GetElapsedTime(start).TotalSeconds < seconds; next += Window)
                {
                    var since = Stopwatch.GetTimestamp();
                    await echoes[next % echoes.Length].Say(next);
                    each.Since(since);
                }
            },
            cancellation)));
        return (each, each.Count / Stopwatch.GetElapsedTime(start).TotalSeconds);
    }
}
