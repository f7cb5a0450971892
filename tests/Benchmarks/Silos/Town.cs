using Beffroi.Benchmarks.Load;

namespace Beffroi.Benchmarks.Silos;

/// <summary>A silo whose luminaires are imported and heard, for benchmarks that need a town and not how it came about. A kept folder spares the import next time.</summary>
internal static class Town
{
    private const int Piece = 50_000;
    private const int Connections = 10;

    /// <summary>Starts the silo and brings what its folder lacks.</summary>
    public static async Task Prepare(BenchSilo silo, int assets, CancellationToken cancellation)
    {
        Console.WriteLine($"silo ready in {(await silo.Start(cancellation)).TotalSeconds:F1} s, process {silo.Id}");
        await Enrol(silo, assets, DateTime.MaxValue, cancellation);
        if (await Awake(silo, assets, cancellation) < assets)
        {
            await Hear(silo, assets, cancellation);
        }
    }

    /// <summary>Waits until the totals know of all, or of no more than some seconds ago.</summary>
    /// <returns>How many they know of.</returns>
    private static async Task<long> Awake(BenchSilo silo, int assets, CancellationToken cancellation)
    {
        var (heard, before) = (0L, -1L);
        while (heard < assets && heard > before)
        {
            before = heard;
            await Task.Delay(TimeSpan.FromSeconds(4), cancellation);
            heard = (await Census.Take(silo, cancellation))?.Heard ?? 0;
        }

        return heard;
    }

    /// <summary>Imports those that are missing, piece by piece, until that instant.</summary>
    /// <returns>How many there are now.</returns>
    public static async Task<int> Enrol(BenchSilo silo, int assets, DateTime until, CancellationToken cancellation)
    {
        var there = (int)((await Census.Take(silo, cancellation))?.Members ?? 0);
        while (there < assets && DateTime.UtcNow < until)
        {
            var count = Math.Min(Piece, assets - there);
            var took = await Lamps.Import(silo, there, count, assets, cancellation);
            there += count;
            Console.WriteLine($"imported {count:N0} in {took.TotalSeconds:F1} s, {there:N0} in all, {Usage.Memory(silo.Id).Now / 1e9:F2} GB");
        }

        return there;
    }

    /// <summary>Publishes one reading of every asset, the same each time, and waits until the totals have them.</summary>
    public static async Task Hear(BenchSilo silo, int assets, CancellationToken cancellation)
    {
        using var crowd = new Crowd(new(silo.MqttPort, Connections, assets, 200, 0) { Boot = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}" });
        await crowd.Connect(cancellation);
        var took = await crowd.Round(cancellation);
        using var settled = await silo.Http.PostAsync("api/v1/totals/settle", null, cancellation);
        Console.WriteLine($"one reading of each of {assets:N0}: {took.TotalSeconds:F1} s, {assets / took.TotalSeconds:N0}/s");
    }
}
