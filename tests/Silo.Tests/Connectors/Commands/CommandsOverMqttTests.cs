using System.Text;
using System.Text.Json;
using Beffroi.Connectors.Mqtt;
using Beffroi.Control;
using Beffroi.Support.Processes;
using Beffroi.Twin;
using MQTTnet;
using MQTTnet.Protocol;
using Xunit;

namespace Beffroi.Connectors.Commands;

/// <summary>A whole silo, a real broker, and a device that listens.</summary>
public sealed class CommandsOverMqttTests
{
    private static readonly AssetId Lamp = AssetId.Of("luminaire", "L-1");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task By_the_embedded_broker_a_device_is_told_answers_reports_and_the_order_is_confirmed()
    {
        await using var silo = await RunningSilo.Start();
        await Obeys(silo, silo.Get<EmbeddedBroker>().Endpoint!.Port);
    }

    [Fact]
    public async Task By_mosquitto_it_is_the_same()
    {
        await using var mosquitto = await MosquittoProcess.Start();
        await using var silo = await RunningSilo.Start(Outside(mosquitto));
        await Obeys(silo, mosquitto.Port);
    }

    [Fact]
    public async Task An_order_waits_for_a_broker_that_is_away_and_is_sent_once_it_is_back()
    {
        await using var mosquitto = await MosquittoProcess.Start();
        await using var silo = await RunningSilo.Start(Outside(mosquitto));
        await silo.Enrol(Lamp.ToString());
        await mosquitto.Down();
        await Command(silo, 40);
        await Task.Delay(500, Cancel);
        Assert.Equal(OrderState.Queued, (await Order(silo)).State);

        await mosquitto.Up();
        await using var device = await Device.Start(mosquitto.Port);
        await BrokerBench.Until(() => device.Orders.Count > 0);
        await Reaches(silo, OrderState.Confirmed);
        Assert.Single(device.Orders.Select(o => o.GetProperty("id").GetString()).Distinct());
    }

    [Fact]
    public async Task A_device_that_will_not_says_so_and_an_alarm_does()
    {
        await using var silo = await RunningSilo.Start();
        await silo.Enrol(Lamp.ToString());
        await using var device = await Device.Start(silo.Get<EmbeddedBroker>().Endpoint!.Port, willing: false);
        await Command(silo, 40);
        await Reaches(silo, OrderState.Failed);

        Assert.Equal("on strike", (await Order(silo)).Steps[^1].Detail);
        Assert.Contains("command-not-confirmed", (await silo.Grains.Asset(Lamp).View())!.Conditions.Select(c => c.Code));

        // What an asset answers may be ahead of its commit; the register is not.
        OrderEntry[] ended;
        while ((ended = await silo.Grains.GetGrain<IOrders>(0).Find(new(Open: false))).Length == 0)
        {
            await Task.Delay(20, Cancel);
        }

        Assert.Equal(OrderState.Failed, ended[0].Order.State);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_a_dead_letter()
    {
        await using var silo = await RunningSilo.Start();
        await silo.Enrol(Lamp.ToString());
        await using var device = await Device.Start(silo.Get<EmbeddedBroker>().Endpoint!.Port);
        await device.Publish("commands/ack", "done!");
        await device.Publish("commands/ack", "{\"id\":\"not-an-order\"}");

        var letter = Assert.Single(await silo.Grains.GetGrain<Connectivity.IDeadLetters>(0).Read(null, null, 10));
        Assert.Equal(RejectionCode.Malformed, letter.Code);
    }

    private static KeyValuePair<string, string?>[] Outside(MosquittoProcess mosquitto) =>
        [new("Connectors:Mqtt:Embedded", "false"), new("Connectors:Mqtt:External:Uri", mosquitto.Uri)];

    private static async Task Obeys(RunningSilo silo, int port)
    {
        await silo.Enrol(Lamp.ToString());
        await using var device = await Device.Start(port);
        Assert.False((await Command(silo, 40)).IsRefused);
        await Reaches(silo, OrderState.Confirmed);
        var order = await Order(silo);
        Assert.Equal([OrderState.Requested, OrderState.Authorised, OrderState.Queued, OrderState.Sent, OrderState.Acknowledged, OrderState.Confirmed], order.Steps.Select(s => s.State));
        Assert.Equal((order.Id, 40.0), (device.Orders.Single().GetProperty("id").GetString(), device.Orders.Single().GetProperty("value").GetDouble()));
        var view = (await silo.Grains.Asset(Lamp).Controls())!.Controls.Single();
        Assert.Equal((Value.Of(40), "acknowledged", Value.Of(40)), (view.Target!.Value, view.InEffect!.How, view.Actual.Value));
    }

    private static async Task<Outcome> Command(RunningSilo silo, double level) => (await silo.Grains.Asset(Lamp).Command(
        [new("c-1", "level", CommandVerb.Set, Value.Of(level), ControlSlot.Operator, "operator/Ada", null, null, new("Ada", "a test"))]))[0];

    private static async Task<Order> Order(RunningSilo silo) => (await silo.Grains.Asset(Lamp).Controls())!.Controls.Single().Orders[0];

    private static async Task Reaches(RunningSilo silo, OrderState state)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while ((await Order(silo)).State != state)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private sealed class Device(IMqttClient client) : IAsyncDisposable
    {
        public List<JsonElement> Orders { get; } = [];

        public static async Task<Device> Start(int port, bool willing = true)
        {
            var device = new Device(new MqttClientFactory().CreateMqttClient());
            await device.Connect(port, willing);
            return device;
        }

        public Task Publish(string end, string body) => client.PublishAsync(new MqttApplicationMessageBuilder()
            .WithTopic($"beffroi/v1/luminaire/L-1/{end}").WithPayload(Encoding.UTF8.GetBytes(body)).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build(), Cancel);

        public async ValueTask DisposeAsync()
        {
            await client.DisconnectAsync();
            client.Dispose();
        }

        private async Task Connect(int port, bool willing)
        {
            client.ApplicationMessageReceivedAsync += message =>
            {
                Orders.Add(JsonDocument.Parse(message.ApplicationMessage.ConvertPayloadToString()).RootElement.Clone());
                _ = Answer(Orders[^1], willing);
                return Task.CompletedTask;
            };
            await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithClientId("lamp").Build(), Cancel);
            await client.SubscribeAsync("beffroi/v1/luminaire/L-1/commands", MqttQualityOfServiceLevel.AtLeastOnce, Cancel);
        }

        private async Task Answer(JsonElement order, bool willing)
        {
            var id = order.GetProperty("id").GetString();
            await Publish("commands/ack", willing ? $$"""{"id":"{{id}}","ok":true}""" : $$"""{"id":"{{id}}","ok":false,"reason":"on strike"}""");
            if (willing)
            {
                await Publish("readings", $$"""{"level":{{order.GetProperty("value")}} }""");
            }
        }
    }
}
