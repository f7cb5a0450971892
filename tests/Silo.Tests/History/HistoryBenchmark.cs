using System.Diagnostics;
using Beffroi.Compliance.Journal;
using Beffroi.Connectors;
using Beffroi.Journal;
using Beffroi.Storage;
using Beffroi.Support;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.History;

/// <summary>
/// How long an asset's 12 years take to plot, over HTTP, from a whole silo: 200 assets with 420,768 quarter-hourly readings each, among the rows of
/// 50,000 others, so that the index is as deep as in a city's store. Figures are in docs/benchmarks.md, with the command.
/// </summary>
public sealed class HistoryBenchmark(PostgreSqlCluster cluster, ITestOutputHelper output)
{
    private const int Years = 12;
    private const int Whole = 200;
    private const int Others = 50_000;
    private const int DifferentBodies = 10;
    private const int OthersAtOnce = 500;

    private static readonly Month[] Months = [.. Enumerable.Range(0, Years * 12).Select(m => Month.Of(Instant.From(new DateTimeOffset(2014, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(m))))];

    [Fact(Explicit = true)]
    public async Task Twelve_years_from_Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("beffroi-history-").FullName;
        try
        {
            await Run(new() { DataFolder = folder }, new() { ["Storage:DataFolder"] = folder });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact(Explicit = true)]
    public async Task Twelve_years_from_PostgreSql()
    {
        var database = await cluster.LendDatabase();
        await Run(
            new() { Provider = StorageOptions.PostgreSql, ConnectionString = database },
            new() { ["Storage:Provider"] = StorageOptions.PostgreSql, ["Storage:ConnectionString"] = database });
        await cluster.TakeBack(database);
    }

    private async Task Run(StorageOptions options, Dictionary<string, string?> settings)
    {
        var clock = Stopwatch.StartNew();
        await using (var stores = await StorageSite.Open(options))
        {
            await Fill(stores);
        }

        output.WriteLine($"filled in {clock.Elapsed.TotalSeconds:0} s");
        await using var silo = await RunningSilo.Start(settings);
        for (var asset = 0; asset < Whole; asset += 10)
        {
            await silo.Enrol(Name(asset).ToString());
        }

        var (from, to) = (Months[0].From.ToDateTimeOffset(), Months[^1].To.ToDateTimeOffset());
        await Ask(silo, "12 years, 600 points, first touch of each", i => Path(i * 10, from, to, 600), 20);
        await Ask(silo, "12 years, 600 points", i => Path(i % 20 * 10, from, to, 600), 40);
        await Ask(silo, "12 years, 5,000 points", i => Path(i % 20 * 10, from, to, 5000), 20);
        await Ask(silo, "12 years, 60 points", i => Path(i % 20 * 10, from, to, 60), 20);
        await Ask(silo, "1 year, 600 points", i => Path(i % 20 * 10, to.AddYears(-1 - (i % 10)), to.AddYears(-(i % 10)), 600), 40);
        await Ask(silo, "1 month, 600 points", i => Path(i % 20 * 10, to.AddMonths(-1 - i), to.AddMonths(-i), 600), 40);
    }

    private async Task Ask(RunningSilo silo, string what, Func<int, string> path, int times)
    {
        var taken = new List<double>();
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++)
        {
            var clock = Stopwatch.StartNew();
            using var answer = await silo.Http.GetAsync(path(i));
            var text = await answer.Content.ReadAsStringAsync();
            taken.Add(clock.Elapsed.TotalMilliseconds);
            Assert.True(answer.IsSuccessStatusCode, text);
            Assert.Contains("\"mean\":", text);
        }

        var cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times;
        taken.Sort();
        output.WriteLine($"{what}: median {taken[times / 2]:0} ms, 95 of 100 within {taken[times * 95 / 100]:0} ms, longest {taken[^1]:0} ms; {cpu:0} ms of processor time each");
    }

    private static AssetId Name(int asset) => AssetId.Of("luminaire", $"B-{asset:00000}");

    private static string Path(int asset, DateTimeOffset from, DateTimeOffset to, int points) =>
        $"/api/v1/assets/luminaire/{Name(asset).Key}/history?property=power&from={from:yyyy-MM-dd'T'HH:mm:ss'Z'}&to={to:yyyy-MM-dd'T'HH:mm:ss'Z'}&points={points}";

    private async Task Fill(Stores stores)
    {
        var patterns = Enumerable.Range(0, DifferentBodies).Select(seed => Months.Select(month => Segmenting.Row(new(Name(seed), "power"), Revisions.OfMonth(month), Readings(month, seed))).ToArray()).ToArray();
        output.WriteLine($"{patterns[0].Sum(s => s.Count)} readings an asset, {patterns[0].Sum(s => s.Body.Length) / (double)patterns[0].Sum(s => s.Count):0.00} bytes a reading, {Months.Length} segments");

        // Each month at a time, as a store grows: an asset's segments lie scattered in it.
        for (var m = 0; m < Months.Length; m++)
        {
            var rows = Enumerable.Range(0, Whole).Select(asset => patterns[asset % DifferentBodies][m] with { Asset = Name(asset) })
                .Concat(Enumerable.Range(0, m % 12 == 0 ? Others : 0).Select(asset => patterns[0][m] with { Asset = AssetId.Of("luminaire", $"O-{asset:00000}"), Body = [0] }));
            foreach (var some in rows.Chunk(OthersAtOnce))
            {
                await stores.Segments.Prepare(0, new(Months[m].From, Months[m].To), 1, some, CancellationToken.None);
            }
        }
    }

    /// <summary>A lamp's power: off by day, dimmed in the middle of the night, a little different each quarter of an hour.</summary>
    private static RawReading[] Readings(Month month, int seed)
    {
        var readings = new List<RawReading>();
        for (var at = month.From; at < month.To; at += TimeSpan.FromMinutes(15))
        {
            var quarter = at.Microseconds / 900_000_000;
            var hour = quarter / 4 % 24;
            var noise = (SplitMix((ulong)((quarter * 31) + seed)) % 60) / 10.0;
            var power = hour is >= 6 and < 18 ? 0.3 : hour is >= 23 or < 5 ? 27 + noise : 54 + noise;
            readings.Add(new(at, Value.Of(Math.Round(power, 1)), Quality.Measured, quarter, false));
        }

        return [.. readings];
    }

    // Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014: the finaliser.
    private static ulong SplitMix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
