using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Beffroi.Devices;

/// <summary>Payloads with the values their makers publish, beside the repository: read from there when they are there.</summary>
public static class PublishedVectors
{
    /// <summary>Which profile reads which codec's payloads.</summary>
    public static readonly (string Profile, string Codec)[] Profiles =
    [
        ("bosch-tps110", "tps110-0292-codec"), ("browan-tbam100", "tbam100-codec"), ("browan-tbdw100", "tbdw100-codec"), ("browan-tbhh100", "tbhh100-codec"),
        ("browan-tbhv110", "tbhv110-codec"), ("browan-tbms100", "tbms100-codec"), ("browan-tbpb100", "tbpb100-codec"), ("browan-tbsl100", "tbsl100-codec"),
        ("browan-tbwl100", "tbwl100-codec"), ("decentlab-dl-ctd10", "dl-ctd10-codec"), ("decentlab-dl-lid", "dl-lid-codec"), ("decentlab-dl-lp8p", "dl-lp8p-codec"),
        ("decentlab-dl-pm", "dl-pm-codec"), ("decentlab-dl-sht35", "dl-sht35-codec"), ("decentlab-dl-tbrg", "dl-tbrg-01-codec"), ("decentlab-dl-trs12", "dl-trs12-codec"),
        ("dragino-laq4", "laq4-codec"), ("dragino-ldds04", "ldds04-codec"), ("dragino-ldds75", "ldds75-114-codec"), ("dragino-lds02", "lds02-codec"), ("dragino-lht65", "lht65-codec"),
        ("dragino-llds12", "llds12-codec"), ("dragino-lse01", "lse01-114-codec"), ("dragino-lsnpk01", "lsnpk01-codec"), ("dragino-ltc2", "ltc2-codec"),
        ("elsys-elt-ultrasonic", "elt-ultrasonic-codec"), ("elsys-elt-ultrasonic", "elt-2-codec"), ("elsys-ems", "ems-codec"), ("elsys-ems", "ems-desk-codec"), ("elsys-ems", "ems-door-codec"),
        ("elsys-ems", "ems-lite-codec"), ("elsys-ers", "ers-codec"), ("elsys-ers", "ers-eye-codec"), ("elsys-ers", "ers-lite-codec"), ("elsys-ers-co2", "ers-co2-codec"),
        ("elsys-ers-co2", "ers-co2-lite-codec"), ("elsys-ers-sound", "ers-sound-codec"), ("keller-adt1", "keller-codec"), ("mcci-catena-4811", "codec-model4811"),
        ("milesight-am107", "am107-codec"), ("moirelabs-p1a", "p1a-codec"), ("nwave-nps310", "nps310sm-codec"), ("nwave-nps405", "nps405-codec"), ("plenom-busylight", "busylight-codec"),
        ("talkpool-oy1110", "oy1110-codec"), ("talkpool-oy1210", "oy1210-codec"), ("talkpool-oy1320", "oy1320-codec"), ("tekzitel-tekzipark", "tekzipark-codec"),
        ("teneo-co2", "co2-stoplicht-codec"), ("teneo-filling-degree", "filling-degree-sensor-codec"), ("teneo-soil-moisture", "soil-moisture-sensor-codec"),
        ("uradmonitor-a3", "uradmonitor-model-a3-codec"),
    ];

    // Named otherwise there, in a way that is no name here.
    private static readonly Dictionary<string, string> Renamed = new() { ["Pd"] = "Pd (P1-PBaro)" };

    private static readonly Lazy<PublishedVector[]> All = new(Read);

    public static IReadOnlyList<PublishedVector> Of(string codec) => [.. All.Value.Where(vector => vector.Codec == codec)];

    /// <summary>Holds every member that was told against what is published; how many there were. A payload that is refused there is refused here.</summary>
    public static int Compare(PublishedVector vector, Decoding decoding)
    {
        if (!vector.Output.TryGetProperty("data", out var expected))
        {
            Assert.NotNull(decoding.Fault);
            return 0;
        }

        if (decoding.Fault is { Code: CodecCode.Refused } && !IsKnownMessage(vector))
        {
            return 0;
        }

        Assert.True(decoding.Fault is null, $"{vector.Description}: {decoding.Fault}");
        var told = 0;
        foreach (var (path, value) in Leaves(decoding.Data, ""))
        {
            Assert.True(Find(expected, path) is { } published && Same(value, published), $"{vector.Description}: {path} is {value} here, and {Find(expected, path)} there.");
            told++;
        }

        return told;
    }

    // One maker sends a message about the device itself on a port of its own; the profile reads measurements.
    private static bool IsKnownMessage(PublishedVector vector) => vector is not { Codec: "keller-codec", Port: 4 };

    private static JsonElement? Find(JsonElement json, string path)
    {
        foreach (var name in path.Split('/'))
        {
            if (!json.TryGetProperty(Renamed.GetValueOrDefault(name, name), out json))
            {
                return null;
            }
        }

        return json;
    }

    private static IEnumerable<(string Path, JsonElement Value)> Leaves(JsonElement json, string prefix) => json.ValueKind == JsonValueKind.Object
        ? json.EnumerateObject().SelectMany(member => Leaves(member.Value, prefix.Length == 0 ? member.Name : $"{prefix}/{member.Name}"))
        : [(prefix, json)];

    private static bool Same(JsonElement here, JsonElement there) =>
        Number(here) is { } a && Number(there) is { } b ? Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(b)) : here.ToString() == there.ToString();

    // Some are published as texts: "2799 mm", "24.90".
    private static double? Number(JsonElement json) => json.ValueKind == JsonValueKind.Number ? json.GetDouble()
        : json.ValueKind == JsonValueKind.String && double.TryParse(json.GetString()!.Split(' ')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A file of the data beside the repository; the test is skipped, and says so, where it is not.</summary>
    public static string Find(params string[] path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine([folder.FullName, "shared", "data", .. path]) is var file && File.Exists(file))
            {
                return file;
            }
        }

        Assert.Skip($"{string.Join('/', path)} is not beside the repository.");
        return "";
    }

    private static PublishedVector[] Read() => [.. File.ReadLines(Find("lorawan-vectors", "vectors.jsonl")).Select(line => PublishedVector.Of(JsonDocument.Parse(line).RootElement))];
}
