using System.Text;
using System.Text.Json;
using Beffroi.Connectivity;
using Beffroi.Control;
using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.Connectors.Commands;

public sealed class DownlinkTests
{
    private static readonly DeviceOrder Order = new(AssetId.Of("luminaire", "L-1"), "1a-3f", "level", Value.Of(40), "%", Instant.Never, "a81758fffe04b1c1", 1);

    [Fact]
    public void An_orders_id_comes_back_from_the_item_it_is_queued_as() => Gen.Select(Gen.Int[0, int.MaxValue], Gen.Long[1, 1L << 58], Gen.Int[0, 200]).Sample((ordinal, version, number) =>
    {
        var id = $"{ordinal:x}-{version:x}{(number == 0 ? "" : $"-{number:x}")}";
        Assert.Equal(id, Downlink.OrderOf(Downlink.ItemOf(id).ToString()));
        Assert.Null(Downlink.OrderOf(Guid.Empty.ToString()));
    });

    [Fact]
    public void ChirpStack_is_given_an_object_for_its_codec_on_the_devices_own_topic()
    {
        var (topic, body) = Downlink.ChirpStack(Order, new("application/7/device/a81758fffe04b1c1", "gw", 9), DownlinkPayload.Object(10));
        var json = JsonDocument.Parse(body).RootElement;

        Assert.Equal("application/7/device/a81758fffe04b1c1/command/down", topic);
        Assert.Equal(("a81758fffe04b1c1", true, 10, 40), (json.GetProperty("devEui").GetString(), json.GetProperty("confirmed").GetBoolean(), json.GetProperty("fPort").GetInt32(), json.GetProperty("object").GetProperty("level").GetInt32()));
        Assert.Equal("1a-3f", Downlink.OrderOf(json.GetProperty("id").GetString()));
    }

    [Fact]
    public void The_Things_Stack_is_told_to_replace_what_waits()
    {
        var (topic, body) = Downlink.TheThingsStack(Order with { Value = Value.None }, new("v3/city@ttn/devices/lamp-1", "gw", 9), DownlinkPayload.Object(10));
        var downlink = JsonDocument.Parse(body).RootElement.GetProperty("downlinks")[0];

        Assert.Equal("v3/city@ttn/devices/lamp-1/down/replace", topic);
        Assert.Equal(JsonValueKind.Null, downlink.GetProperty("decoded_payload").GetProperty("level").ValueKind);
        Assert.Equal("beffroi:1a-3f", downlink.GetProperty("correlation_ids")[0].GetString());
    }

    [Theory]
    [InlineData("txack", "{}", OrderState.Sent)]
    [InlineData("ack", """{"acknowledged":true}""", OrderState.Acknowledged)]
    [InlineData("ack", "{}", OrderState.Failed)]
    [InlineData("log", """{"level":"ERROR","code":"DOWNLINK_PAYLOAD_SIZE","description":"too long"}""", OrderState.Failed)]
    [InlineData("log", """{"level":"WARNING","code":"EXPIRED"}""", OrderState.Failed)]
    public void What_ChirpStack_tells_of_an_item_is_progress_of_its_order(string name, string more, OrderState state)
    {
        var body = $$"""{"queueItemId":"{{Downlink.ItemOf("1a-3f")}}","deviceInfo":{"devEui":"a81758fffe04b1c1"},{{more[1..^1]}} }""".Replace("},  }", "} }", StringComparison.Ordinal).Replace(", }", "}", StringComparison.Ordinal);
        var told = DownlinkEvent.ChirpStack(name, Encoding.UTF8.GetBytes(body));

        Assert.Equal(("a81758fffe04b1c1", "1a-3f", state), (told!.Value.Device, told.Value.Progress.Order, told.Value.Progress.State));
    }

    [Theory]
    [InlineData("queued", """{"end_device_ids":{"dev_eui":"A8"},"downlink_queued":{"correlation_ids":["x","beffroi:1a-3f"]}}""", OrderState.Queued)]
    [InlineData("sent", """{"end_device_ids":{"dev_eui":"A8"},"correlation_ids":["beffroi:1a-3f"],"downlink_sent":{}}""", OrderState.Sent)]
    [InlineData("ack", """{"end_device_ids":{"dev_eui":"A8"},"downlink_ack":{"correlation_ids":["beffroi:1a-3f"]}}""", OrderState.Acknowledged)]
    [InlineData("failed", """{"end_device_ids":{"dev_eui":"A8"},"downlink_failed":{"downlink":{"correlation_ids":["beffroi:1a-3f"]},"error":{"message_format":"no path"}}}""", OrderState.Failed)]
    public void What_The_Things_Stack_tells_is_found_by_its_correlation_id(string name, string body, OrderState state)
    {
        var told = DownlinkEvent.TheThingsStack(name, Encoding.UTF8.GetBytes(body));

        Assert.Equal(("1a-3f", state), (told!.Value.Progress.Order, told.Value.Progress.State));
    }

    [Theory]
    [InlineData("""{"queueItemId":"7d9e","deviceInfo":{"devEui":"a8"}}""")]
    [InlineData("""{"queueItemId":12}""")]
    [InlineData("[]")]
    [InlineData("no json")]
    public void What_is_nobodys_order_is_nothing(string body)
    {
        Assert.Null(DownlinkEvent.ChirpStack("ack", Encoding.UTF8.GetBytes(body)));
        Assert.Null(DownlinkEvent.TheThingsStack("ack", Encoding.UTF8.GetBytes(body)));
    }
}
