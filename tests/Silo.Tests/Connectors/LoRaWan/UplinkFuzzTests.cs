using System.Text;
using Beffroi.Support.Fuzzing;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>Whatever a network server publishes: an uplink within bounds, nothing, or a refusal with a known reason.</summary>
public sealed class UplinkFuzzTests
{
    private const string ChirpStack = """
        {"deduplicationId":"3ac7e3c4","time":"2026-07-18T09:34:15.775023242+00:00","deviceInfo":{"deviceName":"d","deviceProfileName":"elsys-ems","devEui":"0101010101010101"},
         "devAddr":"00189440","fCnt":12,"fPort":1,"data":"qg==","object":{"temperature":21.5,"gps":{"altitude":80,"deep":{"deeper":{"deepest":1}}},"moving":false,"list":[1]},"margin":10,"batteryLevel":75.5}
        """;

    private const string TheThingsStack = """
        {"end_device_ids":{"device_id":"d","dev_eui":"0101010101010101","dev_addr":"00189440"},"received_at":"2026-07-18T09:34:15Z",
         "uplink_message":{"session_key_id":"AYfg","f_port":1,"f_cnt":12,"decoded_payload":{"temperature":21.5,"text":"x"},"version_ids":{"model_id":"m"}}}
        """;

    private static readonly HashSet<string> Codes = [.. typeof(RejectionCode).GetFields().Select(field => (string)field.GetRawConstantValue()!)];

    [Theory]
    [InlineData("up")]
    [InlineData("status")]
    public void Any_event_of_ChirpStack(string kind) => Fuzz.Run(Mutations.Of(Samples(ChirpStack)), 1_500, body => Check(body, () => ChirpStackEvent.Read(kind, body)));

    [Fact]
    public void Any_uplink_of_The_Things_Stack() => Fuzz.Run(Mutations.Of(Samples(TheThingsStack)), 1_500, body => Check(body, () => TheThingsStackUplink.Read("up", body)));

    private static byte[][] Samples(string made) =>
    [
        Encoding.UTF8.GetBytes(made),
        .. SharedData.Folder is { } folder ? Directory.GetFiles(Path.Combine(folder, "tts-v3-messages"), "*.json").Order().Take(5).Select(File.ReadAllBytes) : [],
    ];

    private static void Check(byte[] body, Func<UplinkReading> read)
    {
        var reading = Fuzz.Bounded(body.Length, 60, 200_000, read);
        Assert.Equal(1, (reading.Uplink is null ? 0 : 1) + (reading.Ignored is null ? 0 : 1) + (reading.Fault is null ? 0 : 1));
        Assert.True(reading.Fault is not { } fault || (Codes.Contains(fault.Code) && fault.Sentence.Length > 10));
        if (reading.Uplink is { } uplink)
        {
            Assert.InRange(uplink.Fields.Count, 0, 201);
            Assert.True(uplink.Counter is null or >= 0);
            Assert.All(uplink.Fields, field => Assert.True(field.Key.Length <= 100 && (field.Value.Form != ValueForm.Number || double.IsFinite(field.Value.Number))));
        }
    }
}
