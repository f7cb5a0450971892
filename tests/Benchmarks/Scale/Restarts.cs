using System.Diagnostics;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;

namespace Beffroi.Benchmarks.Scale;

/// <summary>A start from what is on disk, a rest, and a stop.</summary>
internal static class Restarts
{
    public static async Task<bool> Measure(BenchSilo silo, ScaleSettings settings, Figures figures, CancellationToken cancellation)
    {
        var sent = await Expected.Read(silo.Data, cancellation);
        var (ready, live) = await Wake(silo, sent, cancellation);
        figures.Add("cold start: ready, every asset in the totals", $"{ready.TotalSeconds:F1}, {live.TotalSeconds:F1} s");
        var said = await Census.Take(silo, cancellation);
        figures.Add("totals after it", Expected.Compare(said, sent));
        var (processor, memory) = (Usage.Cpu(silo.Id), Usage.Memory(silo.Id));
        figures.Add("processor until then; resident memory then, most", $"{processor:F1} s; {memory.Now / 1e9:F2}, {memory.Peak / 1e9:F2} GB");
        await Task.Delay(TimeSpan.FromSeconds(settings.Rest), cancellation);
        await Heap(silo, settings, figures, cancellation);
        figures.Add("graceful stop at rest", $"{(await silo.Stop()).TotalSeconds:F1} s");
        return said == sent;
    }

    private static async Task<(TimeSpan Ready, TimeSpan Live)> Wake(BenchSilo silo, Census sent, CancellationToken cancellation)
    {
        var since = Stopwatch.StartNew();
        TimeSpan? ready = null;
        silo.Launch();
        while (true)
        {
            silo.Watch();
            ready ??= await silo.IsReady(cancellation) ? since.Elapsed : null;
            if (ready is { } at && await Census.Take(silo, cancellation) is { } said && said.Members >= sent.Members && said.Heard >= sent.Heard)
            {
                return (at, since.Elapsed);
            }

            await Task.Delay(100, cancellation);
        }
    }

    private static async Task Heap(BenchSilo silo, ScaleSettings settings, Figures figures, CancellationToken cancellation)
    {
        var (now, mapped) = (Usage.Memory(silo.Id).Now, Usage.Mapped(silo.Id));
        var live = await silo.Metric("dotnet_gc_last_collection_heap_size_bytes", cancellation);
        var committed = await silo.Metric("dotnet_gc_last_collection_memory_committed_size_bytes", cancellation);
        figures.Add($"resident memory after {settings.Rest} s at rest, of it mapped files, an asset", $"{now / 1e9:F2} GB, {mapped / 1e9:F2} GB, {now / settings.Assets:N0} B");
        figures.Add("managed heap at the last collection, committed for it, an asset", $"{live / 1e9:F2} GB, {committed / 1e9:F2} GB, {live / settings.Assets:N0} B");
    }
}
