using System.Text;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Connectors.LoRaWan;

public sealed class UplinkTests
{
    [Fact]
    public void A_ChirpStack_uplink_without_a_counter_is_the_first_of_its_session()
    {
        var uplink = ChirpStack("up", """
            {"deduplicationId":"3ac7e3c4-4401-4b8d-9386-a5c902f9202d","time":"2026-07-18T09:34:15.775023242+00:00",
             "deviceInfo":{"deviceName":"d","deviceProfileName":"elsys-ems","devEui":"0101010101010101"},
             "devAddr":"00189440","fPort":1,"data":"qg==","object":{"temperature":21.5,"gps":{"altitude":80},"moving":false,"list":[1]}}
            """).Uplink!;

        Assert.Equal(("0101010101010101", "00189440", 0L, "elsys-ems"), (uplink.Device, uplink.Session, uplink.Counter, uplink.Profile));
        Assert.Equal("2026-07-18T09:34:15.775023Z", uplink.At.ToString());
        Assert.Equal(
            [new("temperature", Value.Of(21.5)), new("gps.altitude", Value.Of(80)), new("moving", Value.Of(false))],
            uplink.Fields);
    }

    [Fact]
    public void A_ChirpStack_status_is_battery_and_margin_without_a_counter()
    {
        var uplink = ChirpStack("status", """{"time":"2026-07-18T09:34:15Z","deviceInfo":{"devEui":"0101010101010101"},"margin":10,"batteryLevel":75.5}""").Uplink!;

        Assert.Null(uplink.Counter);
        Assert.Equal([new("margin", Value.Of(10)), new("batteryLevel", Value.Of(75.5, "%")), new("battery", Value.Of(75.5, "%"))], uplink.Fields);
    }

    [Theory]
    [InlineData("""{"deviceInfo":{"devEui":"01"},"externalPowerSource":true}""")]
    [InlineData("""{"deviceInfo":{"devEui":"01"},"batteryLevelUnavailable":true}""")]
    public void A_battery_that_is_not_there_is_not_an_empty_one(string body) =>
        Assert.Equal(["margin"], ChirpStack("status", body).Uplink!.Fields.Select(field => field.Key));

    [Theory]
    [InlineData("join")]
    [InlineData("txack")]
    [InlineData("log")]
    public void Events_without_readings_are_passed_over_by_name(string kind) => Assert.Equal(kind, ChirpStack(kind, "{}").Ignored);

    [Theory]
    [InlineData("up", "nonsense", RejectionCode.Malformed)]
    [InlineData("up", "[]", RejectionCode.Malformed)]
    [InlineData("up", "{}", RejectionCode.NotDecoded)]
    [InlineData("up", """{"object":{"a":1}}""", RejectionCode.Malformed)]
    [InlineData("up", """{"object":{"a":1},"deviceInfo":{"devEui":"01"},"fCnt":-4}""", RejectionCode.Malformed)]
    [InlineData("up", """{"object":{"a":1},"deviceInfo":{"devEui":"01"},"time":"now"}""", RejectionCode.Malformed)]
    [InlineData("up", """{"data":"q","deviceInfo":{"devEui":"01"}}""", RejectionCode.Malformed)]
    [InlineData("sideways", "{}", RejectionCode.UnknownTopic)]
    public void What_cannot_be_read_has_a_reason(string kind, string body, string code) => Assert.Equal(code, ChirpStack(kind, body).Fault!.Value.Code);

    [Fact]
    public void The_documented_uplink_of_The_Things_Stack_is_read()
    {
        // The page prints it with one comma missing.
        var file = Path.Combine(SharedData.Folder ?? Skip("the shared data is absent"), "tts-v3-messages", "uplink-messages.json.invalid");
        var body = File.ReadAllText(file).Replace("\"key2\": \"value2\"\n    }", "\"key2\": \"value2\"\n    },", StringComparison.Ordinal);
        var uplink = Things(body).Uplink!;

        Assert.Equal(("0004A30B001C0530", "AXA50tHUGUucuzS/bCGMNw==", 1L, "the-things-uno"), (uplink.Device, uplink.Session, uplink.Counter, uplink.Profile));
        Assert.Equal("2020-02-12T15:15:45.789585Z", uplink.At.ToString());
        Assert.Equal([new("temperature", Value.Of(1)), new("luminosity", Value.Of(0.64))], uplink.Fields);
        Assert.Equal(RejectionCode.Malformed, Things(File.ReadAllText(file)).Fault!.Value.Code);
    }

    [Fact]
    public void An_uplink_of_The_Things_Stack_without_a_counter_is_the_first()
    {
        var uplink = Things("""{"end_device_ids":{"dev_eui":"0004A30B001C0530"},"received_at":"2026-01-01T00:00:00Z","uplink_message":{"decoded_payload":{"t":1}}}""").Uplink!;

        Assert.Equal((0L, "", "2026-01-01T00:00:00.000000Z"), (uplink.Counter, uplink.Session, uplink.At.ToString()));
    }

    private static string Skip(string why)
    {
        Assert.Skip(why);
        return why;
    }

    private static UplinkReading ChirpStack(string kind, string body) => ChirpStackEvent.Read(kind, Encoding.UTF8.GetBytes(body));

    private static UplinkReading Things(string body) => TheThingsStackUplink.Read("up", Encoding.UTF8.GetBytes(body));
}
