using Beffroi.Benchmarks.Load;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;

namespace Beffroi.Benchmarks.Tiles;

/// <summary>Asks for tiles where assets stand, one after another; a tile of this second comes from the cache, so each is asked for twice.</summary>
internal static class TilesBenchmark
{
    private static readonly int[] Zooms = [8, 10, 11, 12, 13, 14, 15, 16, 17];

    public static async Task<int> Run(int assets, int seconds, double rate, string? folder, CancellationToken cancellation)
    {
        Console.WriteLine(MachineSentence.Say(folder ?? Path.GetTempPath()));
        await using var silo = new BenchSilo(folder, "--set", "Beffroi:Api:RequestsPerSecond=1000000");
        await Town.Prepare(silo, assets, cancellation);
        using var crowd = new Crowd(new(silo.MqttPort, 10, assets, 1_000, rate) { Boot = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}" });
        await crowd.Connect(cancellation);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var publishing = crowd.Publish(TimeSpan.FromHours(1), ending.Token);
        var figures = new Figures("zoom", "tiles", "made anew p50 ms", "p90 ms", "p99 ms", "most ms", "cached p50 ms", "kB median", "kB most");
        foreach (var zoom in Zooms)
        {
            await TileAsking.Ask(silo, assets, zoom, 1, cancellation);
        }

        foreach (var zoom in Zooms)
        {
            (await TileAsking.Ask(silo, assets, zoom, seconds, cancellation)).AddTo(figures);
        }

        await ending.CancelAsync();
        await publishing.ContinueWith(static _ => { }, TaskScheduler.Default);
        figures.Print();
        return 0;
    }
}
