using Beffroi.Benchmarks.Load;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;

namespace Beffroi.Benchmarks.Ingest;

/// <summary>A measured stretch: rate, latencies, what a message costs, and what the journal did.</summary>
internal static class IngestFigures
{
    public static async Task<Figures> Measure(BenchSilo silo, Crowd crowd, IngestSettings settings, CancellationToken cancellation)
    {
        var before = await Mark.Take(silo, crowd, cancellation);
        var took = await crowd.Publish(settings.Wait ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(settings.Seconds), cancellation);
        var after = await Mark.Take(silo, crowd, cancellation);
        await crowd.Drain(cancellation);
        var messages = after.Messages - before.Messages;
        var groups = after.Groups - before.Groups;
        var heard = crowd.Acknowledged;
        var figures = new Figures("figure", "value");
        figures.Add("store, connections, window, assets", $"{settings.Store}, {settings.Connections:N0}, {settings.Window:N0}, {settings.Assets:N0}");
        figures.Add("acknowledged after commit", $"{messages / took.TotalSeconds:N0} messages/s over {took.TotalSeconds:F0} s");
        figures.Add("acknowledgement p50, p90, p99, p99.9, most", string.Join(", ", new[] { 50, 90, 99, 99.9, 100 }.Select(p => $"{heard.Percentile(p):F1}")) + " ms");
        figures.Add("processor a message: silo, generator, machine", $"{Micro(after.Silo - before.Silo)}, {Micro(after.Self - before.Self)}, {Micro(after.Machine - before.Machine)} µs");
        figures.Add("rows a commit, time of a commit", groups > 0 ? $"{(after.Rows - before.Rows) / groups:F0}, {(after.CommitSeconds - before.CommitSeconds) / groups * 1000:F1} ms" : "–");
        figures.Add("resident memory after, most", $"{after.Memory.Now / 1e9:F2}, {after.Memory.Peak / 1e9:F2} GB");
        return figures;

        string Micro(double seconds) => $"{seconds / messages * 1e6:F1}";
    }

    private sealed record Mark(long Messages, double Silo, double Self, double Machine, double Groups, double Rows, double CommitSeconds, (long Now, long Peak) Memory)
    {
        public static async Task<Mark> Take(BenchSilo silo, Crowd crowd, CancellationToken cancellation) => new(
            crowd.Acknowledged.Count, Usage.Cpu(silo.Id), Usage.Cpu(Environment.ProcessId), Usage.Machine(),
            await silo.Metric("beffroi_journal_groups_total", cancellation), await silo.Metric("beffroi_journal_rows_total", cancellation),
            await silo.Metric("beffroi_journal_commit_duration_seconds_sum", cancellation), Usage.Memory(silo.Id));
    }
}
