using Beffroi.Benchmarks.Ingest;
using Beffroi.Benchmarks.Load;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;
using Beffroi.Support;

namespace Beffroi.Benchmarks.Limits;

/// <summary>Every part alone, one after another, then the whole: what the whole could reach at most, and how far it is.</summary>
internal static class LimitsBenchmark
{
    public static async Task<int> Run(LimitsSettings settings, CancellationToken cancellation)
    {
        var folder = settings.Folder ?? Path.GetTempPath();
        Console.WriteLine(MachineSentence.Say(folder));
        List<Limit> limits = [SyncLimit.Measure(folder, settings.Seconds)];
        foreach (var connections in (int[])[10, 1_000])
        {
            limits.Add(await BrokerLimit.Measure(connections, settings.Assets, settings.Seconds, cancellation));
        }

        limits.AddRange(((int[])[100, 1_000, 10_000]).Select(rows => SqliteLimit.Measure(folder, rows, settings.Seconds)));
        await AddPostgreSql(limits, settings, cancellation);
        limits.Add(await GrainLimit.Measure(settings.Assets, settings.Seconds, cancellation));
        var kept = true;
        if (settings.Ours > 0)
        {
            (var ours, kept) = await Ours(settings, cancellation);
            limits.Add(ours);
        }

        Print(limits, settings.Ours > 0);
        return kept ? 0 : 1;
    }

    private static async Task AddPostgreSql(List<Limit> limits, LimitsSettings settings, CancellationToken cancellation)
    {
        await using var postgres = new PostgreSqlCluster { Settings = "-c synchronous_commit=on -c shared_buffers=512MB -c max_wal_size=4GB" };
        var database = await postgres.LendDatabase();
        limits.Add(await CopyLimit.Measure(database, 300, settings.Seconds, cancellation));
        limits.Add(await CopyLimit.Measure(database, 10_000, settings.Seconds, cancellation));
        await using var opponent = new OpponentProgram(database);
        var port = BenchSilo.FreePort();
        await opponent.Start(port);
        using var crowd = new Crowd(Plan(port, settings.Ours > 0 ? settings.Ours : 10, settings));
        var rate = await Stretch.Measure(crowd, settings.Seconds, 2 * settings.Seconds, cancellation);
        limits.Add(new($"fifty-line opponent, {settings.Ours:N0} connections", rate, "messages", crowd.Acknowledged.Latencies));
    }

    private static async Task<(Limit Limit, bool Kept)> Ours(LimitsSettings settings, CancellationToken cancellation)
    {
        await using var silo = new BenchSilo(settings.Folder);
        await Town.Prepare(silo, settings.Assets, cancellation);
        using var crowd = new Crowd(Plan(silo.MqttPort, settings.Ours, settings) with { Boot = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}" });
        var rate = await Stretch.Measure(crowd, 3 * settings.Seconds, 3 * settings.Seconds, cancellation);
        return (new($"ours, SQLite, {settings.Ours:N0} connections", rate, "messages", crowd.Acknowledged.Latencies), await Promise.Hold(silo, crowd, cancellation));
    }

    private static LoadPlan Plan(int port, int connections, LimitsSettings settings) => new(port, connections, settings.Assets, Math.Max(1, 2_000 / connections), 0);

    private static void Print(List<Limit> limits, bool withOurs)
    {
        var figures = new Figures("part", "a second", "of what", "p50, p90, p99, most ms", "ours is of it");
        foreach (var limit in limits)
        {
            figures.Add(limit.What, $"{limit.Rate:N0}", limit.Unit, string.Join(", ", limit.Each.Say()), withOurs ? $"{limits[^1].Rate / limit.Rate:P0}" : "–");
        }

        figures.Print();
    }
}
