using System.Globalization;
using System.Net.Http.Json;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;

namespace Beffroi.Benchmarks.Totals;

/// <summary>One luminaire is read at each sample, so that the total is another; the rule follows it and never fires.</summary>
internal static class TotalsBenchmark
{
    private const string Rule = """
        title: Everybody looks
        kind: luminaire
        inputs: { power: { total: territory, sum: power } }
        triggers: [{ change: input.power }]
        when: input.power < 0
        actions: [{ notify: { to: nobody, text: never } }]
        """;

    public static async Task<int> Run(int assets, TimeSpan phase, TimeSpan every, CancellationToken cancellation)
    {
        Console.WriteLine(MachineSentence.Say(Path.GetTempPath()));
        await using var silo = new BenchSilo(null, "--set", $"Rules:SampleEvery={every}");
        await Town.Prepare(silo, assets, cancellation);
        var figures = new Figures("phase", "samples", "told", "processor of the silo, s", "µs of it an asset told", "journal, bytes an asset told");
        await Phase(silo, phase / 2, every, cancellation);
        var without = await Phase(silo, phase, every, cancellation);
        await Enable(silo, cancellation);
        await Phase(silo, phase / 2, every, cancellation);
        var with = await Phase(silo, phase, every, cancellation);
        var told = with.Samples * assets;
        figures.Add("without the rule", $"{without.Samples}", "0", Say(without.Cpu), "", "");
        figures.Add("with it", $"{with.Samples}", $"{told:N0}", Say(with.Cpu), Say((with.Cpu - without.Cpu) / told * 1e6), $"{(with.Bytes - without.Bytes) / (double)told:N0}");
        figures.Print();
        return 0;
    }

    /// <summary>Reads once between two samples, for so long.</summary>
    private static async Task<(int Samples, double Cpu, long Bytes)> Phase(BenchSilo silo, TimeSpan phase, TimeSpan every, CancellationToken cancellation)
    {
        var (cpu, bytes, samples) = (Usage.Cpu(silo.Id), Stored(silo), (int)(phase / every));
        for (var i = 0; i < samples; i++)
        {
            using var taken = await silo.Http.PostAsJsonAsync("api/v1/assets/luminaire/B-0/readings", new { power = 10 + (i % 80) + (i % 2 * 100) }, cancellation);
            taken.EnsureSuccessStatusCode();
            await Task.Delay(every, cancellation);
        }

        return (samples, Usage.Cpu(silo.Id) - cpu, Stored(silo) - bytes);
    }

    private static async Task Enable(BenchSilo silo, CancellationToken cancellation)
    {
        using var put = await silo.Http.PutAsJsonAsync("api/v1/rules/everybody", new { yaml = Rule, version = 0, author = "benchmark", reason = "measured" }, cancellation);
        put.EnsureSuccessStatusCode();
        using var enabled = await silo.Http.PostAsJsonAsync("api/v1/rules/everybody/enable", new { author = "benchmark", reason = "measured" }, cancellation);
        enabled.EnsureSuccessStatusCode();
    }

    private static long Stored(BenchSilo silo) => new DirectoryInfo(silo.Data).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);

    private static string Say(double figure) => figure.ToString("F1", CultureInfo.InvariantCulture);
}
