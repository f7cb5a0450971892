using System.Diagnostics;
using Beffroi.Benchmarks.Load;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;

namespace Beffroi.Benchmarks.Scenarios;

internal static class ForkBenchmark
{
    private const int Connections = 10;

    public static async Task<int> Run(int assets, double rate, int forks, string? folder, CancellationToken cancellation)
    {
        Console.WriteLine(MachineSentence.Say(folder ?? Path.GetTempPath()));
        await using var silo = new BenchSilo(folder, "--set", "Storage:ShardCount=32");
        await Town.Prepare(silo, assets, cancellation);
        using var crowd = new Crowd(new(silo.MqttPort, Connections, assets, 200, rate) { Boot = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}" });
        await crowd.Connect(cancellation);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var live = rate > 0 ? crowd.Publish(TimeSpan.FromHours(1), ends.Token) : Task.CompletedTask;
        var figures = new Figures("start", "median", "least", "most", "processor, median", "cut");
        foreach (var start in new[] { "now", "inventory" })
        {
            await Measure(silo, figures, start, forks, cancellation);
        }

        await ends.CancelAsync();
        await live.ContinueWith(_ => { }, TaskScheduler.Default);
        figures.Print();
        return 0;
    }

    private static async Task Measure(BenchSilo silo, Figures figures, string start, int forks, CancellationToken cancellation)
    {
        var (seconds, used, cut) = (new List<double>(), new List<double>(), "");
        for (var fork = 0; fork < forks; fork++)
        {
            await Task.Delay(TimeSpan.FromSeconds(2), cancellation);
            var (since, cpu) = (Stopwatch.GetTimestamp(), Usage.Cpu(silo.Id));
            var run = await RunsOver.Begin(silo, $"title: fork\nstart: {start}\nfrom: 2027-01-01\nto: 2027-01-02", cancellation);
            cut = (await RunsOver.Until(silo, run, report => report.GetProperty("cut").GetString() is not null, cancellation)).GetProperty("cut").GetString()!;
            seconds.Add(Stopwatch.GetElapsedTime(since).TotalSeconds);
            used.Add(Usage.Cpu(silo.Id) - cpu);
            await RunsOver.Act(silo, run, "cancel", cancellation);
            Console.WriteLine($"{start}: {seconds[^1]:F2} s, {used[^1]:F2} s of processor");
        }

        figures.Add(start, $"{Median(seconds):F2} s", $"{seconds.Min():F2} s", $"{seconds.Max():F2} s", $"{Median(used):F2} s", cut[..12]);
    }

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);
}
