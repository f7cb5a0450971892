using Beffroi.Benchmarks.Load;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;

namespace Beffroi.Benchmarks.Scenarios;

/// <summary>One silo takes readings as fast as it can, by turns alone and with a scenario running in it: what comes before and after on the machine is the same for both.</summary>
internal static class BesideBenchmark
{
    private const int Connections = 10;
    // Of this condition nothing tells when time alone changes it: it is looked at every five minutes for thirty years.
    private const string Endless = "title: beside\nfrom: 2027-01-01\nto: 2057-01-01\nrules:\n  own: |\n    title: own\n    kind: luminaire\n    triggers: [{ holds: { condition: \"sun.elevation > clock.hour\" } }]\n    actions: [{ alarm: {} }]";

    public static async Task<int> Run(int assets, int turns, int seconds, double rate, string? folder, CancellationToken cancellation)
    {
        Console.WriteLine(MachineSentence.Say(folder ?? Path.GetTempPath()));
        await using var silo = new BenchSilo(folder);
        await Town.Prepare(silo, assets, cancellation);
        using var crowd = new Crowd(new(silo.MqttPort, Connections, assets, 200, rate) { Boot = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}" });
        await crowd.Connect(cancellation);
        await crowd.Publish(TimeSpan.FromSeconds(seconds), cancellation);
        await crowd.Drain(cancellation);

        var run = await RunsOver.Begin(silo, Endless, cancellation);
        await RunsOver.Until(silo, run, report => report.GetProperty("cut").GetString() is not null, cancellation);
        await RunsOver.Act(silo, run, "pause", cancellation);
        var (figures, ratios) = (new Figures("turn", "alone", "p50, p99", "with a scenario", "p50, p99", "ratio", "processor of the silo, alone and with"), new List<double>());
        for (var turn = 0; turn < turns; turn++)
        {
            var alone = await Half(silo, crowd, seconds, cancellation);
            await RunsOver.Act(silo, run, "resume", cancellation);
            await RunsOver.Until(silo, run, report => report.GetProperty("silos").GetInt32() > 0, cancellation);
            var beside = await Half(silo, crowd, seconds, cancellation);
            await RunsOver.Act(silo, run, "pause", cancellation);
            ratios.Add(beside.Rate / alone.Rate);
            figures.Add($"{turn + 1}", $"{alone.Rate:N0}/s", alone.Waits, $"{beside.Rate:N0}/s", beside.Waits, $"{ratios[^1]:F3}", $"{alone.Cpu:F2}, {beside.Cpu:F2}");
        }

        var progress = (await RunsOver.Until(silo, run, _ => true, cancellation)).GetProperty("progress").GetDouble();
        figures.Print();
        Console.WriteLine($"ratio of turns: median {Median(ratios):F3}, least {ratios.Min():F3}, most {ratios.Max():F3}; the run stands at {progress:P1}");
        return progress < 1 ? 0 : throw new InvalidOperationException("The scenario was done before the last turn: the last ratios are of nothing.");
    }

    private static double Median(List<double> ratios) => ratios.Order().Skip((ratios.Count - 1) / 2).Take(2 - (ratios.Count % 2)).Average();

    private static async Task<(double Rate, string Waits, double Cpu)> Half(BenchSilo silo, Crowd crowd, int seconds, CancellationToken cancellation)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
        crowd.Acknowledged.Reset();
        var (before, cpu) = (crowd.Acknowledged.Count, Usage.Cpu(silo.Id));
        var took = await crowd.Publish(TimeSpan.FromSeconds(seconds), cancellation);
        var (count, used) = (crowd.Acknowledged.Count - before, Usage.Cpu(silo.Id) - cpu);
        await crowd.Drain(cancellation);
        return (count / took.TotalSeconds, $"{crowd.Acknowledged.Percentile(50):F1}, {crowd.Acknowledged.Percentile(99):F1} ms", used / took.TotalSeconds);
    }
}
