using System.Diagnostics;
using System.Globalization;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;

namespace Beffroi.Benchmarks.Tiles;

/// <summary>What came of asking for tiles of one zoom.</summary>
internal sealed class TileAsking(int zoom)
{
    private readonly Latencies _made = new();
    private readonly Latencies _cached = new();
    private readonly List<int> _bytes = [];

    public static async Task<TileAsking> Ask(BenchSilo silo, int assets, int zoom, int seconds, CancellationToken cancellation)
    {
        var (asking, random, start) = (new TileAsking(zoom), new Random(zoom), Stopwatch.GetTimestamp());
        Dictionary<string, long> asked = [];
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
        {
            var path = PathOf(Lamps.Place(random.Next(assets), assets), zoom);
            if (asked.TryGetValue(path, out var last) && Stopwatch.GetElapsedTime(last).TotalSeconds < 1.1)
            {
                await Task.Delay(5, cancellation);
                continue;
            }

            asking._bytes.Add(await Time(silo, path, asking._made, cancellation));
            await Time(silo, path, asking._cached, cancellation);
            asked[path] = Stopwatch.GetTimestamp();
        }

        return asking;
    }

    public void AddTo(Figures figures)
    {
        _bytes.Sort();
        figures.Add([$"{zoom}", $"{_made.Count:N0}", .. _made.Say(), _cached.Say()[0], Kilobytes(_bytes[_bytes.Count / 2]), Kilobytes(_bytes[^1])]);
    }

    private static async Task<int> Time(BenchSilo silo, string path, Latencies into, CancellationToken cancellation)
    {
        var since = Stopwatch.GetTimestamp();
        var tile = await silo.Http.GetByteArrayAsync(path, cancellation);
        into.Since(since);
        return tile.Length;
    }

    private static string PathOf((double Longitude, double Latitude) place, int zoom)
    {
        var size = 1 << zoom;
        var sine = Math.Sin(place.Latitude * Math.PI / 180);
        var x = (int)((place.Longitude + 180) / 360 * size);
        var y = (int)((0.5 - (Math.Log((1 + sine) / (1 - sine)) / (4 * Math.PI))) * size);
        return string.Create(CultureInfo.InvariantCulture, $"api/v1/tiles/{zoom}/{x}/{y}.mvt");
    }

    private static string Kilobytes(int bytes) => (bytes / 1000.0).ToString("F1", CultureInfo.InvariantCulture);
}
