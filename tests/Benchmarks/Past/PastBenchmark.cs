using System.Diagnostics;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Journal;
using Beffroi.Rules;
using Beffroi.Rules.BackTesting;
using Beffroi.Storage;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Beffroi.Benchmarks.Past;

/// <summary>Times back-tests of three rules over a sealed city, one after the other, and a cancellation of each.</summary>
internal static class PastBenchmark
{
    private static readonly (string Name, string Yaml)[] Rules =
    [
        ("threshold, for", "title: Hot\nkind: luminaire\ntriggers: [{ threshold: { of: temperature, above: 85, clear: 60, for: 20m } }]\nwhen: level > 50\nactions: [{ command: { control: level, value: 50, for: 1h } }, { alarm: { for: 2h } }]"),
        ("change, neighbours", "title: Dark\nkind: luminaire\ntriggers: [{ change: level }]\nwhen: level > 50\nstorm: { firings: 100000, per: 1m }\nactions: [{ command: { control: level, value: 80, for: 10m, of: { neighbours: { metres: 60 } } } }]\ndamping: 1m"),
        ("alarm, every property", "title: Out\nkind: luminaire\ntriggers: [{ alarm: { code: lamp-out, on: raised } }, { silence: { for: 2h } }]\nactions: [{ notify: { to: x, text: t } }]"),
    ];

    public static async Task<int> Run(int assets, int days, int runs, string? folder, CancellationToken cancellation)
    {
        var kept = folder ?? Directory.CreateTempSubdirectory("beffroi-past-").FullName;
        Console.WriteLine(MachineSentence.Say(kept));
        await using var services = new ServiceCollection().AddBeffroiStorage(new() { DataFolder = kept }).BuildServiceProvider();
        var (journal, segments) = (services.GetRequiredService<IJournalStore>(), services.GetRequiredService<ISegmentStore>());
        var facts = await journal.Open(cancellation);
        await Fill(new(journal, segments, assets), services.GetRequiredService<IRegisterStore>(), facts.ShardCount, days, cancellation);

        var tester = new BackTester(journal, segments, new(services.GetRequiredService<IRegisterStore>()), Codecs.Kernel, Codecs.Catalogue, new(), Options.Create(new RuleOptions()));
        var figures = new Figures("rule", "readings", "firings", "seconds (median)", "readings a second", "times real time", "resident, most", "cancelled after");
        foreach (var (name, yaml) in Rules)
        {
            var order = new BackTestOrder(yaml, "bench", 1, SealedCity.First + TimeSpan.FromDays(1), SealedCity.First + TimeSpan.FromDays(days), []);
            var times = new List<double>();
            BackTestReport? report = null;
            for (var i = 0; i < runs; i++)
            {
                var before = Environment.CpuUsage.TotalTime;
                (report, var seconds) = await Time(tester, order);
                times.Add(seconds);
                Console.WriteLine($"{name}: {seconds:N1} s, {(Environment.CpuUsage.TotalTime - before).TotalSeconds:N1} s of processor, {report.Readings:N0} readings, {report.Firings:N0} firings");
            }

            var median = times.Order().ElementAt(times.Count / 2);
            figures.Add(
                name, $"{report!.Readings:N0}", $"{report.Firings:N0}", $"{median:N1}", $"{report.Readings / median:N0}", $"{(order.To - order.From).TotalSeconds / median:N0}",
                $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1e9:N2} GB", $"{(await Cancelled(tester, order)).TotalMilliseconds:N0} ms");
        }

        figures.Print();
        return 0;
    }

    private static async Task Fill(SealedCity city, IRegisterStore register, int shards, int days, CancellationToken cancellation)
    {
        if ((await register.FindInventory(new() { Kind = "luminaire", Limit = 1 }, cancellation)).Length > 0)
        {
            return;
        }

        await city.Enrol(shards, cancellation);
        var since = Stopwatch.StartNew();
        for (var day = 0; day < days; day++)
        {
            await city.Seal(day, shards, cancellation);
        }

        Console.WriteLine($"{days} days sealed in {since.Elapsed.TotalSeconds:N0} s");
    }

    private static async Task<(BackTestReport Report, double Seconds)> Time(BackTester tester, BackTestOrder order)
    {
        var run = new BackTestRun("b", order, TimeProvider.System);
        var since = Stopwatch.StartNew();
        await tester.Run(run);
        return run.State == BackTestState.Done ? (run.Report(), since.Elapsed.TotalSeconds) : throw new InvalidOperationException(run.Failure?.Sentence);
    }

    /// <summary>From the word to the end, in the midst of it.</summary>
    private static async Task<TimeSpan> Cancelled(BackTester tester, BackTestOrder order)
    {
        var run = new BackTestRun("b", order, TimeProvider.System);
        var ends = Task.Run(() => tester.Run(run));
        await Task.Delay(1_500);
        var since = Stopwatch.StartNew();
        run.Cancel();
        await ends;
        return run.State == BackTestState.Cancelled ? since.Elapsed : throw new InvalidOperationException($"It ended as {run.State}.");
    }
}
