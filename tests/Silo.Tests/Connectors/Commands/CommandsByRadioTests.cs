using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Beffroi.Connectors.Mqtt;
using Beffroi.Control;
using Beffroi.Twin;
using MQTTnet;
using MQTTnet.Protocol;
using Xunit;

namespace Beffroi.Connectors.Commands;

/// <summary>A whole silo and a network server that is played: what it hears, queues and tells.</summary>
public sealed class CommandsByRadioTests
{
    private const string Device = "a81758fffe04b1c1";
    private static readonly AssetId Lamp = AssetId.Of("luminaire", "L-1");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ChirpStack_queues_it_until_the_next_uplink_tells_when_it_went_and_telemetry_confirms()
    {
        await using var silo = await RunningSilo.Start();
        await silo.Enrol(Lamp.ToString(), Device);
        await using var server = await NetworkServer.Start(silo, "application/+/device/+/command/down");
        await Command(silo, 40);
        await Task.Delay(300, Cancel);
        Assert.Empty(server.Heard);
        Assert.Equal(ReachWay.NextUplink, (await View(silo)).Reach.Way);

        await server.Publish($"application/7/device/{Device}/event/up", Uplink(1, 100));
        var (topic, down) = await server.Next();
        Assert.Equal(($"application/7/device/{Device}/command/down", 40), (topic, down.GetProperty("object").GetProperty("level").GetInt32()));
        await Reaches(silo, OrderState.Queued, "waits at the network server");

        var item = down.GetProperty("id").GetString();
        await server.Publish($"application/7/device/{Device}/event/txack", Event(item, ""));
        await Reaches(silo, OrderState.Sent);
        await server.Publish($"application/7/device/{Device}/event/ack", Event(item, ",\"acknowledged\":true"));
        await Reaches(silo, OrderState.Acknowledged);
        await server.Publish($"application/7/device/{Device}/event/up", Uplink(2, 40));
        await Reaches(silo, OrderState.Confirmed);
        Assert.Equal(1, (await View(silo)).Orders[0].Attempts);

        // The radio end was enrolled when it was heard, and knows how its frames came and what was sent to it.
        var radio = (await silo.Grains.Asset(AssetId.Of("lorawan-device", Device)).View())!;
        Assert.Equal(Lamp.ToString(), radio.Description.Attributes!["serves"].Text);
        Assert.Equal(
            [("framesReceived", "2"), ("framesLost", "0"), ("downlinks", "1"), ("margin", "17.5"), ("heardBy", "gw-1")],
            new[] { "framesReceived", "framesLost", "downlinks", "margin", "heardBy" }.Select(name => (name, radio.Properties.Single(one => one.Property == name).Value.ToString())));
    }

    /// <summary>Its documented failure has no EUI: the topic is the device's.</summary>
    [Theory]
    [InlineData("\"dev_eui\"")]
    [InlineData("\"device_id\"")]
    public async Task The_Things_Stack_replaces_and_what_it_could_not_send_has_failed(string named)
    {
        await using var silo = await RunningSilo.Start();
        await silo.Enrol(Lamp.ToString(), Device);
        await using var server = await NetworkServer.Start(silo, "v3/+/devices/+/down/replace");
        await server.Publish("v3/city@ttn/devices/lamp-1/up", $$"""
            {"end_device_ids":{"device_id":"lamp-1","dev_eui":"{{Device.ToUpperInvariant()}}","dev_addr":"07000048"},
             "uplink_message":{"session_key_id":"AX","f_cnt":1,"decoded_payload":{"level":100},"settings":{"data_rate":{"lora":{"spreading_factor":9} } } } }
            """);
        await Command(silo, 40);
        var (topic, down) = await server.Next();
        Assert.Equal("v3/city@ttn/devices/lamp-1/down/replace", topic);
        var order = down.GetProperty("downlinks")[0].GetProperty("correlation_ids")[0].GetString();

        await server.Publish("v3/city@ttn/devices/lamp-1/down/failed", $$"""
            {"end_device_ids":{"dev_eui":"{{Device.ToUpperInvariant()}}"},"downlink_failed":{"downlink":{"correlation_ids":["{{order}}"]},"error":{"message_format":"no downlink path"} } }
            """.Replace("\"dev_eui\"", named, StringComparison.Ordinal));
        await Reaches(silo, OrderState.Failed, "no downlink path");
    }

    private static string Uplink(int counter, int level) => $$"""
        {"deviceInfo":{"deviceProfileName":"lamp","devEui":"{{Device}}"},"devAddr":"07000048","fCnt":{{counter}},"object":{"level":{{level}} },
         "rxInfo":[{"gatewayId":"gw-1","snr":5}],"txInfo":{"modulation":{"lora":{"spreadingFactor":9} } } }
        """;

    private static string Event(string? item, string more) => $$"""{"queueItemId":"{{item}}","deviceInfo":{"devEui":"{{Device}}"}{{more}} }""";

    private static async Task Command(RunningSilo silo, double level) => Assert.Equal(Outcome.Taken, (await silo.Grains.Asset(Lamp).Command(
        [new("c-1", "level", CommandVerb.Set, Value.Of(level), ControlSlot.Operator, "operator/Ada", null, null, new("Ada", "a test"))]))[0]);

    private static async Task<ControlView> View(RunningSilo silo) => (await silo.Grains.Asset(Lamp).Controls())!.Controls.Single();

    private static async Task Reaches(RunningSilo silo, OrderState state, string detail = "")
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while ((await View(silo)).Orders[0].Steps[^1] is var step && (step.State != state || step.Detail?.StartsWith(detail, StringComparison.Ordinal) == false))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private sealed class NetworkServer(IMqttClient client) : IAsyncDisposable
    {
        public ConcurrentQueue<(string Topic, JsonElement Body)> Heard { get; } = [];

        public static async Task<NetworkServer> Start(RunningSilo silo, string filter)
        {
            var server = new NetworkServer(new MqttClientFactory().CreateMqttClient());
            server.Listen();
            await server.Connect(silo.Get<EmbeddedBroker>().Endpoint!.Port, filter);
            return server;
        }

        public Task Publish(string topic, string body) => client.PublishAsync(
            new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload(Encoding.UTF8.GetBytes(body)).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build(), Cancel);

        public async Task<(string Topic, JsonElement Body)> Next()
        {
            // An order for a device that was not heard yet is tried again every half minute.
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            patience.CancelAfter(TimeSpan.FromSeconds(90));
            (string, JsonElement) next;
            while (!Heard.TryDequeue(out next))
            {
                await Task.Delay(20, patience.Token);
            }

            return next;
        }

        public async ValueTask DisposeAsync()
        {
            await client.DisconnectAsync();
            client.Dispose();
        }

        private void Listen() => client.ApplicationMessageReceivedAsync += message =>
        {
            Heard.Enqueue((message.ApplicationMessage.Topic, JsonDocument.Parse(message.ApplicationMessage.ConvertPayloadToString()).RootElement.Clone()));
            return Task.CompletedTask;
        };

        private async Task Connect(int port, string filter)
        {
            await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithClientId("network-server").Build(), Cancel);
            await client.SubscribeAsync(filter, MqttQualityOfServiceLevel.AtLeastOnce, Cancel);
        }
    }
}
