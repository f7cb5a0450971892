using System.Collections.Frozen;
using System.IO.Compression;
using System.Text.Json;
using Beffroi.Assets.GreenSpaces;
using Beffroi.Assets.Networks;
using Beffroi.Devices.Layouts;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Devices;

/// <summary>
/// A board behind a door on a mountain, heard for months by several gateways: its frames through a profile that does not ship, to the values of its asset, each held
/// against what its network decoded; and what was lost of them, by their own counter.
/// </summary>
public sealed class SaintEynardTest
{
    /// <summary>As somebody would upload it: a version, a length, then records of a type, a length and a value.</summary>
    private const string Profile = """
        title: Board behind a door, with weather
        vendor: Wyres
        model: Base board v2
        kind: environment-sensor
        layout:
          endian: little
          messages:
            - port: 3
              fields: [{ skip: 2 }]
              records:
                key: 1
                length: 1
                unknown: skip
                of:
                  0x03: { name: temperature, type: i16, divide: 100, unit: °C }
                  0x04: { name: pressure, type: i32, divide: 100, unit: hPa }
                  0x06: { name: light }
                  0x07: { name: battery, type: u16, divide: 1000, unit: V }
        fields:
          battery: batteryVoltage
          light: ~
        """;

    private static readonly EnvironmentSensor Sensor = new();
    private static readonly FrozenSet<string> Properties = Sensor.Properties.Select(property => property.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Every_frame_says_what_its_network_said_and_its_asset_takes_it()
    {
        var (profile, bench) = (ProfileReader.Read(Profile).Value!, Bench(Sensor, "environment-sensor/eynard"));
        var (taken, temperatures, pressures) = (0, new List<double>(), new List<double>());
        foreach (var frame in Frames())
        {
            var measurements = Measured(profile, frame);
            Assert.Equal(Published(frame), measurements.Select(one => (one.Property, one.Value.Number)).OrderBy(one => one.Property, StringComparer.Ordinal));
            if (measurements.Length > 0)
            {
                Assert.Equal(DeliveryResult.Taken, Hear(bench, frame, measurements));
                taken++;
                temperatures.Add(bench.LastTurn.Sight.Of(EnvironmentSensor.Temperature).Value.Number);
                pressures.Add(bench.LastTurn.Sight.Of(EnvironmentSensor.Pressure).Value.Number);
            }
        }

        // Counted in the file by another program.
        Assert.Equal(6_138, taken);
        Assert.Equal(15.74, temperatures.Min(), tolerance: 0.06);
        Assert.Equal(28.02, temperatures.Max(), tolerance: 0.06);
        Assert.Equal(859.8, pressures.Min(), tolerance: 0.06);
        Assert.Equal(880.02, pressures.Max(), tolerance: 0.06);
        Assert.InRange(bench.LastTurn.Sight.Of(EnvironmentSensor.BatteryVoltage).Value.Number, 2, 4);
    }

    [Fact]
    public void What_was_lost_is_what_is_missing_between_its_numbers()
    {
        var (bench, numbers) = (Bench(new LoRaWanDevice(), "lorawan-device/d1d1e80000000032"), new List<long>());
        foreach (var frame in Frames())
        {
            numbers.Add(frame.GetProperty("fCnt").GetInt64());
            Hear(bench, frame, [LoRaWanDevice.FrameCounter.Reading(numbers[^1])]);
        }

        var sight = bench.LastTurn.Sight;
        var different = numbers.Distinct().Count();
        Assert.Equal((9_418, 9_417), (numbers.Count, different));
        Assert.Equal(different, sight.Of(LoRaWanDevice.FramesReceived).Value.Number);
        Assert.Equal(numbers.Max() - numbers.Min() + 1 - different, sight.Of(LoRaWanDevice.FramesLost).Value.Number - sight.Of(LoRaWanDevice.FramesLate).Value.Number);
    }

    private static Measurement[] Measured(DeviceProfile profile, JsonElement frame)
    {
        var decoding = LayoutDecoder.Decode(profile.Layout!, Convert.FromHexString(frame.GetProperty("data").GetString()!), frame.GetProperty("fPort").GetInt32());
        Assert.Null(decoding.Fault);
        return MappedFields.Map(profile.Fields, DecodedFields.Of(decoding.Data), Properties);
    }

    private static IEnumerable<(string Property, double Number)> Published(JsonElement frame)
    {
        foreach (var (member, property) in new[] { ("battery", "batteryVoltage"), ("pressure", "pressure"), ("temperature", "temperature") })
        {
            if (frame.GetProperty("object").TryGetProperty(member, out var value))
            {
                yield return (property, value.GetDouble());
            }
        }
    }

    private static TurnBench Bench(AssetKind kind, string id)
    {
        var bench = new TurnBench(kind, AssetId.Parse(id)) { Now = Instant.From(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)) };
        bench.Describe(new());
        return bench;
    }

    private static DeliveryResult Hear(TurnBench bench, JsonElement frame, Measurement[] measurements)
    {
        var at = Instant.From(DateTimeOffset.FromUnixTimeMilliseconds(frame.GetProperty("_timestamp").GetInt64()));
        bench.Now = Instant.Later(bench.Now, at);
        return bench.Observe(new() { Source = "chirpstack", Epoch = at.Microseconds, At = at, Measurements = measurements }).Result;
    }

    /// <summary>In the order of the file, without what the network says of the device's battery.</summary>
    private static IEnumerable<JsonElement> Frames()
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(PublishedVectors.Find("campusiot-lorawan", "SaintEynard_logs_d1d1e80000000032_campusiot.ndjson.gz")), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            if (JsonDocument.Parse(line).RootElement is var frame && frame.TryGetProperty("fCnt", out _))
            {
                yield return frame;
            }
        }
    }
}
