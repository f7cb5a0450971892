using System.Globalization;
using Beffroi.Benchmarks.Load;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;

namespace Beffroi.Benchmarks.Reads;

/// <summary>The same questions twice: while nothing comes in, and while messages do.</summary>
internal static class ReadsBenchmark
{
    public static async Task<int> Run(int assets, int seconds, int readers, double rate, string? folder, CancellationToken cancellation)
    {
        Console.WriteLine(MachineSentence.Say(folder ?? Path.GetTempPath()));
        await using var silo = new BenchSilo(folder, "--set", "Beffroi:Api:RequestsPerSecond=1000000");
        await Town.Prepare(silo, assets, cancellation);
        var figures = new Figures("question", "ingest", "answers/s", "p50 ms", "p90 ms", "p99 ms", "most ms", "kB an answer");
        foreach (var question in Question.Usual(assets))
        {
            await Readers.Ask(silo, question, readers, 1.5, cancellation);
        }

        await Ask(silo, assets, seconds, readers, "none", figures, cancellation);
        using var crowd = new Crowd(new(silo.MqttPort, 10, assets, 1_000, rate) { Boot = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}" });
        await crowd.Connect(cancellation);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var publishing = crowd.Publish(TimeSpan.FromHours(1), ending.Token);
        await Ask(silo, assets, seconds, readers, $"{rate:N0}/s", figures, cancellation);
        await ending.CancelAsync();
        await publishing.ContinueWith(static _ => { }, TaskScheduler.Default);
        figures.Print();
        Console.WriteLine($"acknowledgement p50, p99 meanwhile: {crowd.Acknowledged.Percentile(50):F0}, {crowd.Acknowledged.Percentile(99):F0} ms; {readers} readers on the same cores");
        return 0;
    }

    private static async Task Ask(BenchSilo silo, int assets, int seconds, int readers, string ingest, Figures figures, CancellationToken cancellation)
    {
        foreach (var question in Question.Usual(assets))
        {
            var (each, rate, bytes) = await Readers.Ask(silo, question, readers, seconds, cancellation);
            figures.Add([question.Name, ingest, $"{rate:N0}", .. each.Say(), (bytes / 1000).ToString("F1", CultureInfo.InvariantCulture)]);
        }
    }
}
