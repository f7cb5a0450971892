using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Beffroi.History;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Support.History;

/// <summary>Real series, from data that stands beside the repository and not in it: a test that needs them is skipped without them.</summary>
public static class RealSeries
{
    /// <summary>Car parks of Birmingham: cars counted every half hour or so, by car park.</summary>
    public static Dictionary<string, RawReading[]> Birmingham()
    {
        using var zip = ZipFile.OpenRead(Find("parking-birmingham/dataset.zip"));
        using var text = new StreamReader(zip.GetEntry("dataset.csv")!.Open());
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd().Split(','))
            .GroupBy(c => c[0]).ToDictionary(g => g.Key, g => Readings(g.Select(c => (c[3], c[2]))));
    }

    /// <summary>The same, row by row as they stand in the file: also those that stand twice, or say less than nothing.</summary>
    public static IReadOnlyList<(string Park, double Capacity, double Occupied, Instant At)> BirminghamRows()
    {
        using var zip = ZipFile.OpenRead(Find("parking-birmingham/dataset.zip"));
        using var text = new StreamReader(zip.GetEntry("dataset.csv")!.Open());
        return [.. text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd().Split(',')).Select(c =>
            (c[0], double.Parse(c[1], CultureInfo.InvariantCulture), double.Parse(c[2], CultureInfo.InvariantCulture), Instant.From(DateTimeOffset.Parse(c[3], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))))];
    }

    /// <summary>Meters of two buildings of Cambridge: kWh an hour, over a year.</summary>
    public static Dictionary<string, RawReading[]> Cambridge() =>
        new[] { "b0", "b1" }.SelectMany(b => new[] { "electricity", "gas" }.Select(m => Find($"cambridge-buildings/UCam_Building_{b}/{m}-2019.csv")))
            .ToDictionary(path => path, path => Readings(File.ReadLines(path).Skip(1).Select(line => line.Split(',')).Select(c => (c[0], c[1]))));

    /// <summary>The weather of Bedford in the same year, °C an hour: thirty miles from those meters.</summary>
    public static RawReading[] CambridgeWeather() =>
        Readings(File.ReadLines(Find("cambridge-buildings/weather-bedford-2019.csv")).Skip(1).Select(line => line.Split(',')).Select(c => (c[0], c[1])));

    /// <summary>The sun on level ground at the same station, W/m² an hour.</summary>
    public static RawReading[] CambridgeSun() =>
        Readings(File.ReadLines(Find("cambridge-buildings/weather-bedford-2019.csv")).Skip(1).Select(line => line.Split(',')).Select(c => (c[0], c[3])));

    /// <summary>A LoRaWAN sensor on a tower in Grenoble: what it decoded, by property.</summary>
    public static Dictionary<string, RawReading[]> CampusIot()
    {
        using var file = File.OpenRead(Find("campusiot-lorawan/TourPerret_ems-tourperret-A81758FFFE04B1C1.ndjson.gz"));
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var frames = text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Frame).OfType<(long At, JsonElement Payload)>().OrderBy(f => f.At).ToArray();
        return new[] { "temperature", "humidity", "vdd", "x" }.ToDictionary(property => property, property =>
            frames.Where(f => f.Payload.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Number)
                .Select((f, i) => new RawReading(new(f.At * 1000), Value.Of(f.Payload.GetProperty(property).GetDouble()), Quality.Measured, i + 1, false)).ToArray());
    }

    private static (long At, JsonElement Payload)? Frame(string line)
    {
        var frame = JsonDocument.Parse(line).RootElement;
        return frame.TryGetProperty("decoded", out var decoded) && decoded.TryGetProperty("payload", out var payload) && payload.ValueKind == JsonValueKind.Object
            ? (frame.GetProperty("reported_at").GetInt64(), payload)
            : null;
    }

    private static RawReading[] Readings(IEnumerable<(string At, string Number)> rows) =>
        [.. rows.Where(r => r.Number.Length > 0).Select((r, i) => new RawReading(
            Instant.From(DateTimeOffset.Parse(r.At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)),
            Value.Of(double.Parse(r.Number, CultureInfo.InvariantCulture)), Quality.Measured, i + 1, false))];

    // In a worktree the data is a level further up than beside the repository proper.
    private static string Find(string file, [CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
        var path = new[] { "../shared/data", "../../shared/data" }.Select(up => Path.GetFullPath(Path.Combine(root, up, file))).FirstOrDefault(File.Exists);
        Assert.SkipUnless(path is not null, $"skipped: ../shared/data has no {file}");
        return path!;
    }
}
