using System.Diagnostics;
using System.Globalization;

namespace Beffroi.Benchmarks.Silos;

/// <summary>Luminaires <c>B-0</c>, <c>B-1</c> … on a grid, imported by the program's own command as a city's are.</summary>
internal static class Lamps
{
    private const string Mapping = """
        kind: luminaire
        id: "B-{id}"
        place: { longitude: lon, latitude: lat }
        """;

    /// <returns>How long the import took.</returns>
    public static async Task<TimeSpan> Import(BenchSilo silo, int assets, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("beffroi-inventory-");
        try
        {
            var (file, mapping) = (Path.Combine(folder.FullName, "lamps.csv"), Path.Combine(folder.FullName, "lamps.yaml"));
            await File.WriteAllTextAsync(mapping, Mapping, cancellation);
            await File.WriteAllLinesAsync(file, Rows(assets), cancellation);
            var since = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo("dotnet",
                [Path.Combine(AppContext.BaseDirectory, "Beffroi.Client.dll"), "import", "-m", mapping, file, "--url", $"{silo.Http.BaseAddress}"]) { RedirectStandardOutput = true })!;
            var said = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? since.Elapsed : throw new InvalidOperationException($"The import ended with {process.ExitCode}:\n{said}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Rows(int assets)
    {
        var side = (int)Math.Ceiling(Math.Sqrt(assets));
        return Enumerable.Range(0, assets)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"{i},{3.80 + (0.15 * (i % side) / side):F6},{43.56 + (0.1 * (i / side) / side):F6}"))
            .Prepend("id,lon,lat");
    }
}
