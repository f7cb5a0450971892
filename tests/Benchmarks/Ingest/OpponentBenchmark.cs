using Beffroi.Benchmarks.Load;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;
using Beffroi.Support;

namespace Beffroi.Benchmarks.Ingest;

/// <summary>The opponent under the same publishers, in this process.</summary>
internal static class OpponentBenchmark
{
    private const int Warmup = 10;

    public static async Task<int> Run(int connections, int assets, int seconds, CancellationToken cancellation)
    {
        Console.WriteLine(MachineSentence.Say(Path.GetTempPath()));
        await using var postgres = new PostgreSqlCluster { Settings = "-c synchronous_commit=on -c shared_buffers=512MB -c max_wal_size=4GB" };
        await using var opponent = new OpponentProgram(await postgres.LendDatabase());
        var port = BenchSilo.FreePort();
        await opponent.Start(port);
        using var crowd = new Crowd(new(port, connections, assets, Math.Max(1, 2_000 / connections), 0));
        await crowd.Connect(cancellation);
        await crowd.Publish(TimeSpan.FromSeconds(Warmup), cancellation);
        await crowd.Drain(cancellation);
        crowd.Acknowledged.Reset();
        var before = (crowd.Acknowledged.Count, Usage.Machine());
        var took = await crowd.Publish(TimeSpan.FromSeconds(seconds), cancellation);
        var (messages, machine) = (crowd.Acknowledged.Count - before.Count, Usage.Machine() - before.Item2);
        await crowd.Drain(cancellation);
        var figures = new Figures("figure", "value");
        figures.Add("opponent, connections", $"{connections:N0}");
        figures.Add("acknowledged after commit", $"{messages / took.TotalSeconds:N0} messages/s over {took.TotalSeconds:F0} s");
        figures.Add("acknowledgement p50, p90, p99, p99.9, most", string.Join(", ", new[] { 50, 90, 99, 99.9, 100 }.Select(p => $"{crowd.Acknowledged.Percentile(p):F1}")) + " ms");
        figures.Add("processor a message: machine", $"{machine / messages * 1e6:F1} µs");
        figures.Print();
        return 0;
    }
}
