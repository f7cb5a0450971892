using System.Diagnostics;
using System.Globalization;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;

namespace Beffroi.Benchmarks.Exports;

/// <summary>One export after another, while nothing else is asked: what whoever waits for the file sees, and what the process holds meanwhile.</summary>
internal static class ExportsBenchmark
{
    private static readonly string[] Forms = ["csv", "geojson", "xlsx", "parquet"];

    public static async Task<int> Run(int assets, string? folder, CancellationToken cancellation)
    {
        Console.WriteLine(MachineSentence.Say(folder ?? Path.GetTempPath()));
        await using var silo = new BenchSilo(folder, "--set", "Beffroi:Api:RequestsPerSecond=1000000");
        await Town.Prepare(silo, assets, cancellation);
        var figures = new Figures("form", "first byte s", "whole s", "MB", "rows/s", "resident before, most MB", "processor s");
        foreach (var form in Forms.Prepend(Forms[0]))
        {
            figures = await Take(silo, form, assets, figures, cancellation);
        }

        figures.Print();
        return 0;
    }

    /// <summary>The first one of all warms up what all use, and is shown too.</summary>
    private static async Task<Figures> Take(BenchSilo silo, string form, int assets, Figures figures, CancellationToken cancellation)
    {
        Usage.ForgetPeak(silo.Id);
        var (before, cpu, since) = (Usage.Memory(silo.Id).Now, Usage.Cpu(silo.Id), Stopwatch.StartNew());
        using var answer = await silo.Http.GetAsync($"api/v1/exports/assets?kind=luminaire&format={form}", HttpCompletionOption.ResponseHeadersRead, cancellation);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        var (buffer, bytes, first) = (new byte[81_920], 0L, TimeSpan.Zero);
        for (var read = await body.ReadAsync(buffer, cancellation); read > 0; read = await body.ReadAsync(buffer, cancellation))
        {
            first = bytes == 0 ? since.Elapsed : first;
            bytes += read;
        }

        var whole = since.Elapsed;
        figures.Add(form, Say(first.TotalSeconds, "F2"), Say(whole.TotalSeconds, "F1"), Say(bytes / 1e6, "F1"), Say(assets / whole.TotalSeconds, "N0"),
            $"{Say(before / 1e6, "N0")}, {Say(Usage.Memory(silo.Id).Peak / 1e6, "N0")}", Say(Usage.Cpu(silo.Id) - cpu, "F1"));
        return figures;
    }

    private static string Say(double number, string form) => number.ToString(form, CultureInfo.InvariantCulture);
}
