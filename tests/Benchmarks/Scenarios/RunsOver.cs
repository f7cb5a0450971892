using System.Net.Http.Json;
using System.Text.Json;
using Beffroi.Benchmarks.Silos;

namespace Beffroi.Benchmarks.Scenarios;

/// <summary>Runs of scenarios as a client begins and follows them.</summary>
internal static class RunsOver
{
    private const string Path = "api/v1/scenarios/runs";

    public static async Task<string> Begin(BenchSilo silo, string yaml, CancellationToken cancellation)
    {
        using var begun = await silo.Http.PostAsJsonAsync(Path, new { yaml }, cancellation);
        begun.EnsureSuccessStatusCode();
        return (await begun.Content.ReadFromJsonAsync<JsonElement>(cancellation)).GetProperty("id").GetString()!;
    }

    public static async Task Act(BenchSilo silo, string run, string act, CancellationToken cancellation)
    {
        using var done = await silo.Http.PostAsync($"{Path}/{run}/{act}", null, cancellation);
        done.EnsureSuccessStatusCode();
    }

    /// <summary>Waits until the run is so; fails when it does.</summary>
    public static async Task<JsonElement> Until(BenchSilo silo, string run, Func<JsonElement, bool> holds, CancellationToken cancellation)
    {
        while (true)
        {
            var report = await silo.Http.GetFromJsonAsync<JsonElement>($"{Path}/{run}", cancellation);
            if (holds(report))
            {
                return report;
            }

            if (report.GetProperty("state").GetString() == "failed")
            {
                throw new InvalidOperationException($"The run failed: {report.GetProperty("failure")}.");
            }

            await Task.Delay(5, cancellation);
        }
    }
}
