using System.Net;
using System.Net.Sockets;
using System.Text;
using Beffroi.Support.Connectivity;
using Beffroi.Twin;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using Xunit;

namespace Beffroi.Connectors.Mqtt;

public sealed class EmbeddedBrokerTests
{
    private const string Topic = "beffroi/v1/luminaire/L-1/readings";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MqttProtocolVersion.V311, MqttQualityOfServiceLevel.AtLeastOnce)]
    [InlineData(MqttProtocolVersion.V500, MqttQualityOfServiceLevel.AtLeastOnce)]
    [InlineData(MqttProtocolVersion.V500, MqttQualityOfServiceLevel.ExactlyOnce)]
    public async Task The_acknowledgement_leaves_after_the_commit(MqttProtocolVersion version, MqttQualityOfServiceLevel quality)
    {
        await using var bench = await BrokerBench.Start();
        var lamp = bench.Intake.Enrol("luminaire/L-1");
        lamp.Hold();
        var client = await bench.Connect(version: version);

        var acknowledged = BrokerBench.Publish(client, Topic, """{"power":41.5,"seq":1}""", quality);
        await BrokerBench.Until(() => lamp.Calls.Count == 1);
        await Task.Delay(200, Cancel);
        Assert.False(acknowledged.IsCompleted);
        lamp.Commit();

        Assert.True((await acknowledged).IsSuccess);
        Assert.Equal(Value.Of(41.5), Assert.Single(lamp.Deliveries).Measurements[0].Value);
    }

    [Fact]
    public async Task Reading_goes_on_while_acknowledgements_are_held_and_all_leave_when_committed()
    {
        await using var bench = await BrokerBench.Start();
        var lamps = Enumerable.Range(0, 200).Select(i => bench.Intake.Enrol($"luminaire/L-{i}")).ToArray();
        Array.ForEach(lamps, lamp => lamp.Hold());
        var client = await bench.Connect();

        var acknowledged = lamps.Select((_, i) => BrokerBench.Publish(client, $"beffroi/v1/luminaire/L-{i}/readings", """{"power":1,"seq":1}""")).ToArray();
        await BrokerBench.Until(() => lamps.All(lamp => lamp.Calls.Count == 1));
        Assert.DoesNotContain(acknowledged, task => task.IsCompleted);
        Array.ForEach(lamps, lamp => lamp.Commit());

        Assert.All(await Task.WhenAll(acknowledged), result => Assert.True(result.IsSuccess));
    }

    [Fact]
    public async Task Beyond_the_outstanding_of_a_connection_its_socket_waits_and_others_go_on()
    {
        await using var bench = await BrokerBench.Start(new() { ["Connectors:Mqtt:MaximumOutstanding"] = "3" });
        var slow = bench.Intake.Enrol("luminaire/L-1");
        var other = bench.Intake.Enrol("luminaire/L-2");
        slow.Hold();
        var client = await bench.Connect();
        var acknowledged = Enumerable.Range(0, 10).Select(i => BrokerBench.Publish(client, Topic, $$"""{"power":1,"seq":{{i}}}""")).ToArray();
        var window = bench.Intake.Get<Connectivity.ReceptionWindow>();
        await BrokerBench.Until(() => window.Waiting == 3);
        await Task.Delay(200, Cancel);
        Assert.Equal(3, window.Waiting);

        await BrokerBench.Publish(await bench.Connect("other"), "beffroi/v1/luminaire/L-2/readings", """{"power":1}""");
        slow.Commit();
        await Task.WhenAll(acknowledged);

        Assert.Single(other.Deliveries);
        Assert.Equal(10, slow.Deliveries.Count());
    }

    [Theory]
    [InlineData(Topic, "not json", RejectionCode.Malformed)]
    [InlineData("beffroi/v1/luminaire/L-9/readings", "{\"power\":1}", RejectionCode.UnknownAsset)]
    [InlineData("beffroi/v1/submarine/S-1/readings", "{\"power\":1}", RejectionCode.UnknownKind)]
    [InlineData("beffroi/v1/luminaire/readings", "{\"power\":1}", RejectionCode.UnknownTopic)]
    [InlineData("beffroi/v1/luminaire/a/b/readings", "{\"power\":1}", RejectionCode.UnknownTopic)]
    public async Task What_cannot_be_taken_is_acknowledged_once_it_is_a_dead_letter(string topic, string body, string code)
    {
        await using var bench = await BrokerBench.Start();
        bench.Intake.Enrol("luminaire/L-1");
        var client = await bench.Connect();

        Assert.True((await BrokerBench.Publish(client, topic, body)).IsSuccess);

        var letter = Assert.Single(bench.Intake.Registers.Letters);
        Assert.Equal((code, "mqtt", topic, body), (letter.Code, letter.Source, letter.Address, Encoding.UTF8.GetString(letter.Body)));
        Assert.True((await BrokerBench.Publish(client, Topic, """{"power":1}""")).IsSuccess);
    }

    [Fact]
    public async Task A_payload_beyond_the_limit_is_a_dead_letter_and_the_connection_stays()
    {
        await using var bench = await BrokerBench.Start();
        bench.Intake.Enrol("luminaire/L-1");
        var client = await bench.Connect();

        await BrokerBench.Publish(client, Topic, new string(' ', 2_000_000));

        Assert.Equal(RejectionCode.Oversized, Assert.Single(bench.Intake.Registers.Letters).Code);
        Assert.True(client.IsConnected);
    }

    [Fact]
    public async Task Other_topics_are_routed_and_retained_and_readings_are_not()
    {
        await using var bench = await BrokerBench.Start();
        bench.Intake.Enrol("luminaire/L-1");
        var client = await bench.Connect();
        await client.PublishAsync(new MqttApplicationMessageBuilder().WithTopic("town/hall").WithPayload("kept").WithRetainFlag().Build(), Cancel);
        var listener = await bench.Connect("listener");
        var heard = new List<string>();
        listener.ApplicationMessageReceivedAsync += message =>
        {
            heard.Add(message.ApplicationMessage.Topic);
            return Task.CompletedTask;
        };
        await listener.SubscribeAsync("#", MqttQualityOfServiceLevel.AtLeastOnce, Cancel);

        await BrokerBench.Publish(client, Topic, """{"power":1}""");
        await BrokerBench.Publish(client, "town/clock", "12");
        await BrokerBench.Until(() => heard.Contains("town/clock"));

        Assert.Equal(["town/hall", "town/clock"], heard);
    }

    [Fact]
    public async Task A_session_that_is_taken_over_resends_and_the_repeat_is_acknowledged()
    {
        await using var bench = await BrokerBench.Start();
        var lamp = bench.Intake.Enrol("luminaire/L-1");
        lamp.Hold();
        var first = await bench.Connect("same");
        var lost = BrokerBench.Publish(first, Topic, """{"power":1,"seq":1}""");
        await BrokerBench.Until(() => lamp.Calls.Count == 1);

        var second = await bench.Connect("same");
        var again = BrokerBench.Publish(second, Topic, """{"power":1,"seq":1}""");
        lamp.Commit();

        Assert.True((await again).IsSuccess);
        await Assert.ThrowsAnyAsync<Exception>(() => lost);
    }

    [Fact]
    public async Task A_user_and_password_keep_others_out()
    {
        await using var bench = await BrokerBench.Start(new() { ["Connectors:Mqtt:User"] = "lamp", ["Connectors:Mqtt:Password"] = "s3cret" });

        Assert.True((await bench.Connect("right", user: "lamp", password: "s3cret")).IsConnected);
        Assert.False((await bench.Connect("wrong", user: "lamp", password: "guess")).IsConnected);
        Assert.False((await bench.Connect("nobody")).IsConnected);
    }

    [Theory]
    [InlineData(MqttProtocolVersion.V311)]
    [InlineData(MqttProtocolVersion.V500)]
    public async Task Clients_without_a_name_live_side_by_side(MqttProtocolVersion version)
    {
        await using var bench = await BrokerBench.Start();
        bench.Intake.Enrol("luminaire/L-1");
        var first = await bench.Connect("", version);
        var second = await bench.Connect("", version);

        Assert.True((await BrokerBench.Publish(first, Topic, """{"power":1}""")).IsSuccess);
        Assert.True((await BrokerBench.Publish(second, Topic, """{"power":2}""")).IsSuccess);
    }

    [Fact]
    public async Task Connections_are_limited()
    {
        await using var bench = await BrokerBench.Start(new() { ["Connectors:Mqtt:MaximumConnections"] = "2" });
        await bench.Connect("a");
        var second = await bench.Connect("b");
        Assert.False((await bench.Connect("c")).IsConnected);

        await second.DisconnectAsync(cancellationToken: Cancel);
        await BrokerBench.Until(() => bench.Broker.Connections == 1);
        Assert.True((await bench.Connect("d")).IsConnected);
    }

    [Fact]
    public async Task A_port_in_use_is_one_clear_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var refusal = await Assert.ThrowsAsync<ConnectorStartException>(() => BrokerBench.Start(new() { ["Connectors:Mqtt:Port"] = $"{port}" }));

        Assert.StartsWith($"Port {port} is in use", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_settings_are_said_by_name()
    {
        var refusal = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => BrokerBench.Start(new() { ["Connectors:Mqtt:Port"] = "70000", ["Connectors:Mqtt:External:Lanes"] = "0" }));

        Assert.Contains("Connectors:Mqtt:Port is '70000'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Connectors:Mqtt:External:Lanes is '0'", refusal.Message, StringComparison.Ordinal);
    }
}
