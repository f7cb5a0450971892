using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Beffroi.Assets.Networks;
using Beffroi.Connectivity;
using Beffroi.Connectors.Mqtt;
using Beffroi.Quantities;
using Beffroi.Support.Connectivity;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>
/// Frames of CampusIoT, written as ChirpStack publishes them, from the topic's bytes to the counts of the device's own asset. The figures were counted in the files
/// by another program.
/// </summary>
public sealed class RealFramesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_Tour_Perret_lost_one_frame_in_a_hundred()
    {
        var device = await Hear("TourPerret_ems-tourperret-A81758FFFE04B1C1.ndjson.gz", "a81758fffe04b1c1", Helium);

        // 12,614 rows of two sessions: 1,983 came by several hotspots.
        Assert.Equal((10_631, 126, 0), Counts(device));
        Assert.Equal(1.17, Share(device), 2);
        Assert.Equal(12, device.Of(LoRaWanDevice.SpreadingFactor).Value.Number);
        Assert.InRange(device.Of(LoRaWanDevice.AirtimeIndex).Value.Number, 2_000, 25_000);
    }

    [Fact]
    public async Task A_field_tester_on_the_move_lost_half_and_was_restarted()
    {
        var device = await Hear("Helium_FTD_0018B20000020.ndjson.gz", "0018b20000020ca0", Helium);

        Assert.Equal((9_538, 8_434, 10), Counts(device));
    }

    [Fact]
    public async Task Saint_Eynard_is_heard_by_several_gateways_and_loses_a_third()
    {
        var device = await Hear("SaintEynard_logs_d1d1e80000000032_campusiot.ndjson.gz", "d1d1e80000000032", ChirpStack3);

        Assert.Equal((9_417, 4_369, 0), Counts(device));
        Assert.Equal(31.69, Share(device), 2);
        Assert.True(device.Of(LoRaWanDevice.Gateways).IsKnown);
    }

    private static async Task<Sight> Hear(string file, string eui, Func<JsonElement, string, JsonObject?> written)
    {
        await using var intake = new IntakeBench([], (services, configuration) => services.AddSingleton<Journal.IDocumentStore>(new Support.MemoryDocumentStore(new())).AddBeffroiConnectors(configuration));
        var id = DeviceLink.Of(eui);
        intake.Registers.Enrol(id, new Inventory.Description());
        var (inlet, bench) = (intake.Get<MqttInlet>(), new TurnBench(new LoRaWanDevice(), id));
        bench.Now = Compliance.Assets.Seen.At("2020-01-01T00:00:00Z");
        bench.Describe(new());
        foreach (var row in Rows(file))
        {
            if (written(row, eui) is { } frame)
            {
                bench.Now = Instant.Later(bench.Now, Compliance.Assets.Seen.At(frame["time"]!.GetValue<string>()));
                var translation = await inlet.Translate($"application/7/device/{eui}/event/up", JsonSerializer.SerializeToUtf8Bytes(frame), bench.Now, Cancel);
                Assert.Empty(translation.Refused);
                Assert.Equal(DeliveryResult.Taken, bench.Observe(Assert.Single(translation.Consignments).Delivery).Result);
            }
        }

        return bench.LastTurn.Sight;
    }

    private static IEnumerable<JsonElement> Rows(string file)
    {
        var path = Path.Combine(SharedData.Folder ?? "", "campusiot-lorawan", file);
        Assert.SkipUnless(File.Exists(path), "the shared data is absent");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return JsonDocument.Parse(line).RootElement;
        }
    }

    private static JsonObject? Helium(JsonElement row, string eui)
    {
        if (!string.Equals(row.GetProperty("dev_eui").GetString(), eui, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var hotspots = row.GetProperty("hotspots").EnumerateArray().ToArray();
        var spreading = hotspots[0].GetProperty("spreading").GetString()!;
        return Frame(
            row.GetProperty("reported_at").GetInt64(), eui, row.GetProperty("devaddr").GetString()!, row.GetProperty("fcnt").GetInt64(), new byte[row.GetProperty("payload_size").GetInt32()],
            int.Parse(spreading[2..spreading.IndexOf('B', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture),
            hotspots.Select(one => (one.GetProperty("name").GetString()!, one.GetProperty("rssi").GetDouble(), one.GetProperty("snr").GetDouble())));
    }

    private static JsonObject? ChirpStack3(JsonElement row, string eui) => !row.TryGetProperty("fCnt", out var counter) ? null : Frame(
        row.GetProperty("_timestamp").GetInt64(), eui, "", counter.GetInt64(), Convert.FromHexString(row.GetProperty("data").GetString()!), 12 - row.GetProperty("txInfo").GetProperty("dr").GetInt32(),
        row.GetProperty("rxInfo").EnumerateArray().Select(one => (one.GetProperty("gatewayID").GetString()!, one.GetProperty("rssi").GetDouble(), one.GetProperty("loRaSNR").GetDouble())));

    private static JsonObject Frame(long milliseconds, string eui, string address, long counter, byte[] data, int spreadingFactor, IEnumerable<(string Gateway, double Rssi, double Snr)> heard) => new()
    {
        ["deduplicationId"] = Guid.NewGuid().ToString(),
        ["time"] = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("O"),
        ["deviceInfo"] = new JsonObject { ["devEui"] = eui },
        ["devAddr"] = address,
        ["fCnt"] = counter,
        ["fPort"] = 5,
        ["data"] = Convert.ToBase64String(data),
        ["rxInfo"] = new JsonArray([.. heard.Select(one => new JsonObject { ["gatewayId"] = one.Gateway, ["rssi"] = one.Rssi, ["snr"] = one.Snr })]),
        ["txInfo"] = new JsonObject { ["modulation"] = new JsonObject { ["lora"] = new JsonObject { ["bandwidth"] = 125_000, ["spreadingFactor"] = spreadingFactor, ["codeRate"] = "CR_4_5" } } },
    };

    private static (double Received, double Lost, double Late) Counts(Sight device) => (Number(device, LoRaWanDevice.FramesReceived), Number(device, LoRaWanDevice.FramesLost), Number(device, LoRaWanDevice.FramesLate));

    private static double Share(Sight device) => Counts(device) is var (received, lost, late) ? 100 * (lost - late) / (received + lost - late) : 0;

    private static double Number(Sight device, Property<Count> property) => device.Of(property).Value.Number;
}
