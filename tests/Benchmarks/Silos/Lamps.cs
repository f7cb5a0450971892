using System.Diagnostics;
using System.Globalization;
using Beffroi.Benchmarks.Load;

namespace Beffroi.Benchmarks.Silos;

/// <summary>Luminaires <c>B-0</c>, <c>B-1</c> … on a grid, imported by the program's own command as a city's are.</summary>
internal static class Lamps
{
    private const string Mapping = """
        kind: luminaire
        id: "B-{id}"
        place: { longitude: lon, latitude: lat }
        """;

    private const string WithDevices = Mapping + """

        attributes:
          devEui: eui
        """;

    /// <returns>How long the import took.</returns>
    public static Task<TimeSpan> Import(BenchSilo silo, int assets, CancellationToken cancellation, bool devices = false) => Import(silo, 0, assets, assets, cancellation, devices);

    /// <summary>Imports so many of them, from the one of that number on; <paramref name="all"/> says how wide the grid is.</summary>
    /// <returns>How long the import took.</returns>
    public static async Task<TimeSpan> Import(BenchSilo silo, int from, int count, int all, CancellationToken cancellation, bool devices = false)
    {
        var folder = Directory.CreateTempSubdirectory("beffroi-inventory-");
        try
        {
            var (file, mapping) = (Path.Combine(folder.FullName, "lamps.csv"), Path.Combine(folder.FullName, "lamps.yaml"));
            await File.WriteAllTextAsync(mapping, devices ? WithDevices : Mapping, cancellation);
            await File.WriteAllLinesAsync(file, Rows(from, count, all), cancellation);
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

    /// <summary>Where a lamp stands, in degrees.</summary>
    public static (double Longitude, double Latitude) Place(int lamp, int all)
    {
        var side = (int)Math.Ceiling(Math.Sqrt(all));
        return (3.80 + (0.15 * (lamp % side) / side), 43.56 + (0.1 * (lamp / side) / side));
    }

    private static IEnumerable<string> Rows(int from, int count, int all) => Enumerable.Range(from, count).Select(lamp =>
    {
        var (longitude, latitude) = Place(lamp, all);
        return string.Create(CultureInfo.InvariantCulture, $"{lamp},{longitude:F6},{latitude:F6},{Frame.Eui(lamp)}");
    }).Prepend("id,lon,lat,eui");
}
