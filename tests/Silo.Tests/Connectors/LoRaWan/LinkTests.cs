using System.Text;
using Beffroi.Assets.Networks;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>What each event of both network servers tells of a device's radio end.</summary>
public sealed class LinkTests
{
    private const string Device = """ "deviceInfo":{"devEui":"a81758fffe04b1c1"},"time":"2026-07-18T09:34:15Z" """;

    [Fact]
    public void Every_word_is_a_property_of_the_device()
    {
        var words = typeof(LinkWords).GetFields().Select(field => (string)field.GetRawConstantValue()!);

        Assert.Subset(new LoRaWanDevice().Properties.Select(property => property.Name).ToHashSet(), words.ToHashSet());
    }

    [Fact]
    public void A_frame_of_ChirpStack_tells_how_it_came()
    {
        var link = ChirpStack("up", $$"""
            {{{Device}},"deduplicationId":"3ac7e3c4","devAddr":"00189440","fCnt":7,"data":"AQBGAlMDOw/9Bw4gCw==",
             "rxInfo":[{"gatewayId":"gw-1","rssi":-110,"snr":-3.5},{"gatewayId":"gw-2","rssi":-90,"snr":4.2},{"gatewayId":"gw-2","rssi":-91,"snr":4}],
             "txInfo":{"modulation":{"lora":{"bandwidth":125000,"spreadingFactor":9,"codeRate":"CR_4_5"} } } }
            """);

        Assert.Equal(("a81758fffe04b1c1", "3ac7e3c4", "2026-07-18T09:34:15.000000Z"), (link.Device, link.Identity, link.At.ToString()));
        Assert.Equal(
            "frameCounter 7, session 00189440, snr 4.2, rssi -90, spreadingFactor 9, airtime 0.205824, gateways 2, heardBy gw-2",
            Said(link));
    }

    [Fact]
    public void Zeros_that_are_left_out_are_zeros()
    {
        var link = ChirpStack("up", $$"""{{{Device}},"object":{"a":1},"rxInfo":[{"gatewayId":"gw-1","rssi":-80}]}""");

        Assert.Equal("frameCounter 0, session , snr 0, rssi -80, gateways 1, heardBy gw-1", Said(link));
        Assert.Equal("joinAddress ", Said(ChirpStack("join", $$"""{{{Device}}}""")));
        Assert.Equal("downlinkMargin 0, externalPower false, battery 0", Said(ChirpStack("status", $$"""{{{Device}}}""")));
    }

    [Theory]
    [InlineData("join", "\"devAddr\":\"00189440\"", "joinAddress 00189440")]
    [InlineData("status", "\"margin\":10,\"batteryLevel\":75.5", "downlinkMargin 10, externalPower false, battery 75.5")]
    [InlineData("status", "\"margin\":-3,\"externalPowerSource\":true", "downlinkMargin -3, externalPower true")]
    [InlineData("status", "\"batteryLevelUnavailable\":true", "downlinkMargin 0, externalPower false")]
    [InlineData("txack", "\"downlinkId\":77,\"fCntDown\":4,\"gatewayId\":\"gw-1\"", "downlinkCounter 4")]
    [InlineData("ack", "\"acknowledged\":true", "")]
    [InlineData("log", "\"level\":\"INFO\",\"code\":\"UPLINK_CODEC\"", "")]
    [InlineData("log", "\"level\":\"WARNING\",\"code\":\"UPLINK_F_CNT_RESET\",\"description\":\"Frame-counter reset\"", "networkFault UPLINK_F_CNT_RESET: Frame-counter reset, counterReset true")]
    [InlineData("log", "\"level\":\"ERROR\",\"code\":\"UPLINK_MIC\"", "networkFault UPLINK_MIC")]
    [InlineData("location", "\"location\":{\"latitude\":48.95,\"longitude\":4.36}", "")]
    public void Every_event_of_ChirpStack_tells_its_own(string kind, string members, string said)
    {
        var reading = ChirpStackEvent.Read(kind, Encoding.UTF8.GetBytes($$"""{{{Device}},{{members}}}"""));

        Assert.Equal(said, Said(reading.Link!));
        Assert.Equal(kind == "status" ? null : kind, reading.Ignored);
        Assert.Equal(kind == "location" ? new Inventory.Place(4.36, 48.95) : null, reading.Link!.Location);
        Assert.Equal(members.Contains("ERROR", StringComparison.Ordinal) ? "UPLINK_MIC" : null, reading.Link.Fault);
    }

    [Fact]
    public void The_documented_messages_of_The_Things_Stack_tell_what_they_hold()
    {
        var up = Things("up", Stored("uplink-messages.json.invalid").Replace("\"key2\": \"value2\"\n    }", "\"key2\": \"value2\"\n    },", StringComparison.Ordinal)).Link!;
        Assert.Equal("frameCounter 1, session AXA50tHUGUucuzS/bCGMNw==, snr 5, rssi -35, spreadingFactor 7, airtime 0.056576, gateways 1, heardBy gtw1", Said(up));

        var join = Things("join", Stored("join-accept-messages.json"));
        Assert.Equal(("join", "0004A30B001C0530", "join AXBSH1Pk6Z0G166RlH16CQ==", "2020-02-17T07:49:09.736532Z"), (join.Ignored, join.Link!.Device, join.Link.Identity, join.Link.At.ToString()));
        Assert.Equal("joinAddress 01497ECC", Said(join.Link));

        Assert.Equal("", Said(Things("down/ack", Stored("downlink-events-messages.json")).Link!));
        // The page's failure names its device by no EUI.
        Assert.Null(Things("down/failed", Stored("downlink-events-messages-2.json")).Link);
    }

    [Theory]
    [InlineData("down/sent", "\"downlink_sent\":{\"session_key_id\":\"AX\",\"f_port\":10}", "downlinkCounter 0")]
    [InlineData("down/failed", "\"downlink_failed\":{\"error\":{\"message_format\":\"no downlink path\"}}", "networkFault no downlink path")]
    [InlineData("up", "\"uplink_message\":{\"f_port\":1,\"frm_payload\":\"gkHe\",\"last_battery_percentage\":{\"value\":94.5}}", "frameCounter 0, session 01497ECC, battery 94.5")]
    [InlineData("service/data", "\"service_data\":{\"service\":\"x\"}", "")]
    public void Every_message_of_The_Things_Stack_tells_its_own(string kind, string members, string said) =>
        Assert.Equal(said, Said(Things(kind, $$"""{"end_device_ids":{"dev_eui":"0004A30B001C0530","dev_addr":"01497ECC"},{{members}}}""").Link!));

    [Fact]
    public void A_place_that_was_solved_is_told() => Assert.Equal(new(4.36, 48.95), Things("location/solved", """
        {"end_device_ids":{"dev_eui":"0004A30B001C0530"},"location_solved":{"service":"lora-cloud","location":{"latitude":48.95,"longitude":4.36,"source":"SOURCE_LORA_RSSI_GEOLOCATION"} } }
        """).Link!.Location);

    [Fact]
    public void A_frame_without_a_payload_still_tells_that_it_came()
    {
        var reading = ChirpStackEvent.Read("up", Encoding.UTF8.GetBytes($$"""{{{Device}},"fCnt":9,"rxInfo":[{"gatewayId":"gw-1","rssi":-80,"snr":1}]}"""));

        Assert.Equal("no-payload", reading.Ignored);
        Assert.StartsWith("frameCounter 9", Said(reading.Link!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stats", """{"gatewayId":"0016c001f153a14c","time":"2026-07-18T09:34:15Z","rxPacketsReceived":200,"rxPacketsReceivedOk":150}""", "online true, packetErrors 25")]
    [InlineData("stats", """{"gatewayId":"0016c001f153a14c"}""", "online true")]
    [InlineData("stats", """{"gatewayId":"0016c001f153a14c","metadata":{"temperature":"31.5","battery":"full","region_config_id":"eu868"}}""", "online true, temperature 31.5")]
    [InlineData("conn", """{"gatewayId":"0016c001f153a14c","state":"ONLINE"}""", "online true")]
    [InlineData("conn", """{"gatewayId":"0016c001f153a14c"}""", "online false")]
    public void A_gateway_tells_whether_it_is_on_the_air_and_what_came_damaged(string kind, string body, string said) =>
        Assert.Equal(said, string.Join(", ", GatewayEvent.Read(kind, Encoding.UTF8.GetBytes(body)).Measurements.Select(one => $"{one.Property} {one.Value}")));

    [Fact]
    public void Protobuf_of_a_gateway_is_refused_with_what_to_set() =>
        Assert.Contains("marshaler", GatewayEvent.Read("stats", new byte[] { 10, 8, 0, 22 }).Fault, StringComparison.Ordinal);

    private static string Stored(string file) => File.ReadAllText(Path.Combine(SharedData.Folder ?? Skip(), "tts-v3-messages", file));

    private static string Skip()
    {
        Assert.Skip("the shared data is absent");
        return "";
    }

    private static LinkReport ChirpStack(string kind, string body) => ChirpStackEvent.Read(kind, Encoding.UTF8.GetBytes(body)).Link!;

    private static UplinkReading Things(string kind, string body) => TheThingsStackUplink.Read(kind, Encoding.UTF8.GetBytes(body));

    private static string Said(LinkReport link) => string.Join(", ", link.Measurements.Select(one => $"{one.Property} {(one.Value.Form == ValueForm.Number ? Value.Of(Math.Round(one.Value.Number, 6)) : one.Value)}"));
}
