using Beffroi.Support.Connectivity;
using Beffroi.Twin;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using Xunit;

namespace Beffroi.Connectors.Mqtt;

/// <summary>Each limit of the embedded broker, exceeded once; and a well-behaved publisher that goes on beside it.</summary>
public sealed class BrokerGuardTests
{
    private const string Topic = "beffroi/v1/luminaire/L-1/readings";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_never_says_who_they_are_is_let_go_and_does_not_keep_others_out()
    {
        await using var bench = await Start(("Waiting", "20"), ("ConnectPatience", "00:00:01"));
        var crowd = new List<RawClient>();
        for (var i = 0; i < 60; i++)
        {
            crowd.Add(await RawClient.Open(bench.Broker.Endpoint!.Port, Cancel));
        }

        await BrokerBench.Until(() => Refused(bench, "too-many-waiting") == 40);
        Assert.True((await bench.Connect("late")).IsConnected);

        Assert.All(await Task.WhenAll(crowd.Select(one => one.IsClosed(Cancel))), Assert.True);
        Assert.Equal(19, Refused(bench, "slow"));
        crowd.ForEach(one => one.Dispose());
    }

    [Theory]
    [InlineData(new byte[] { 0x30, 0xFF, 0xFF, 0xFF, 0x7F })]
    [InlineData(new byte[] { 0x30, 0x80, 0x80, 0x80, 0x08 })]
    [InlineData(new byte[] { 0x30, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })]
    public async Task A_packet_that_announces_too_much_is_not_read(byte[] header)
    {
        await using var bench = await Start();
        using var raw = await RawClient.Open(bench.Broker.Endpoint!.Port, Cancel);
        await raw.Send(RawClient.Connect("raw"), Cancel);
        Assert.Equal(4, (await raw.Hear(Cancel)).Length);

        var before = GC.GetTotalAllocatedBytes();
        await raw.Send(header, Cancel);

        Assert.True(await raw.IsClosed(Cancel));
        Assert.Equal(1, Refused(bench, "packet-too-large"));
        Assert.True(GC.GetTotalAllocatedBytes() - before < 10_000_000);
    }

    [Fact]
    public async Task The_packet_that_connects_is_short()
    {
        await using var bench = await Start(("ConnectBytes", "512"));
        using var raw = await RawClient.Open(bench.Broker.Endpoint!.Port, Cancel);
        await raw.Send(RawClient.Connect(new string('x', 600)), Cancel);

        Assert.True(await raw.IsClosed(Cancel));
        Assert.Equal(1, Refused(bench, "packet-too-large"));
    }

    [Fact]
    public async Task A_name_is_short()
    {
        await using var bench = await Start();

        Assert.False((await bench.Connect(new string('x', 257))).IsConnected);
        Assert.True((await bench.Connect(new string('x', 256))).IsConnected);
        Assert.Equal(1, Refused(bench, "name-too-long"));
    }

    [Fact]
    public async Task A_packet_that_dribbles_ends_its_connection()
    {
        await using var bench = await Start(("PacketPatience", "00:00:01"));
        using var raw = await RawClient.Open(bench.Broker.Endpoint!.Port, Cancel);
        await raw.Send(RawClient.Connect("raw", keepAlive: 0), Cancel);
        await raw.Hear(Cancel);
        var closed = raw.IsClosed(Cancel);
        await raw.Send([0x32, 100], Cancel);
        for (var i = 0; i < 15 && !closed.IsCompleted; i++)
        {
            await raw.Send([0], Cancel);
            await Task.Delay(100, Cancel);
        }

        Assert.True(await closed);
        Assert.Equal(1, Refused(bench, "slow"));
    }

    [Fact]
    public async Task Large_packets_take_turns_and_small_ones_do_not_wait_for_them()
    {
        await using var bench = await Start(("LargePackets", "1"), ("PacketPatience", "00:00:02"));
        bench.Intake.Enrol("luminaire/L-1");
        using var holder = await RawClient.Open(bench.Broker.Endpoint!.Port, Cancel);
        await holder.Send(RawClient.Connect("holder"), Cancel);
        await holder.Hear(Cancel);
        await holder.Send([0x32, .. RawClient.Length(1_000_000), 0], Cancel);
        var client = await bench.Connect("good");
        var large = BrokerBench.Publish(await bench.Connect("large"), Topic, $$"""{"power":1{{new string(' ', 20_000)}}}""");

        Assert.True((await BrokerBench.Publish(client, Topic, """{"power":1}""")).IsSuccess);
        Assert.False(large.IsCompleted);
        Assert.True((await large).IsSuccess);
        Assert.True(await holder.IsClosed(Cancel));
    }

    [Fact]
    public async Task Who_does_not_read_is_let_go_and_their_name_is_free_at_once()
    {
        await using var bench = await Start(("WritePatience", "00:00:02"), ("Queued", "100000"));
        using var deaf = await RawClient.Open(bench.Broker.Endpoint!.Port, Cancel);
        await deaf.Send(RawClient.Connect("deaf"), Cancel);
        await deaf.Hear(Cancel);
        await deaf.Send(RawClient.Packet(0x82, [0, 1, 0, 1, (byte)'#', 0]), Cancel);
        await deaf.Hear(Cancel);
        var loud = await bench.Connect("loud");
        for (var i = 0; i < 60; i++)
        {
            await BrokerBench.Publish(loud, "town/clock", new string('x', 250_000));
        }

        await BrokerBench.Until(() => Refused(bench, "does-not-read") == 1);
        Assert.True((await bench.Connect("deaf")).IsConnected);
    }

    [Theory]
    [InlineData(17, 1)]
    [InlineData(2, 1025)]
    public async Task Topics_are_short_and_shallow(int levels, int length)
    {
        await using var bench = await Start(("TopicLevels", "16"));
        var client = await bench.Connect(version: MqttProtocolVersion.V500);
        var reason = new TaskCompletionSource<MqttClientDisconnectReason>();
        client.DisconnectedAsync += gone =>
        {
            reason.TrySetResult(gone.Reason);
            return Task.CompletedTask;
        };

        await Assert.ThrowsAnyAsync<Exception>(() => BrokerBench.Publish(client, string.Join('/', Enumerable.Repeat(new string('a', length), levels)), ""));

        Assert.Equal(MqttClientDisconnectReason.TopicNameInvalid, await reason.Task);
        Assert.Equal(1, Refused(bench, "topic-too-long"));
    }

    [Fact]
    public async Task Subscriptions_are_counted_and_granted_at_most_once()
    {
        await using var bench = await Start(("Filters", "2"), ("Subscribers", "1"));
        var listener = await bench.Connect("listener");
        Assert.Equal(MqttClientSubscribeResultCode.GrantedQoS0, await Subscribe(listener, "a"));
        Assert.Equal(MqttClientSubscribeResultCode.GrantedQoS0, await Subscribe(listener, "b"));
        Assert.Equal(MqttClientSubscribeResultCode.GrantedQoS0, await Subscribe(listener, "b"));
        Assert.True(await Subscribe(listener, "c") >= MqttClientSubscribeResultCode.UnspecifiedError);
        Assert.True(await Subscribe(await bench.Connect("second"), "a") >= MqttClientSubscribeResultCode.UnspecifiedError);

        await listener.UnsubscribeAsync("a", Cancel);
        Assert.Equal(MqttClientSubscribeResultCode.GrantedQoS0, await Subscribe(listener, "c"));
        Assert.Equal(2, Refused(bench, "too-many-subscriptions"));
    }

    [Fact]
    public async Task Retained_messages_are_bounded_in_number_and_bytes()
    {
        await using var bench = await Start(("Retained", "2"), ("RetainedBytes", "1000"));
        var client = await bench.Connect();
        foreach (var (topic, size) in new[] { ("a", 10), ("b", 10), ("c", 10), ("b", 2000) })
        {
            await client.PublishAsync(new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload(new byte[size]).WithRetainFlag().WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build(), Cancel);
        }

        var heard = new List<(string Topic, long Size)>();
        var listener = await bench.Connect("listener");
        listener.ApplicationMessageReceivedAsync += message =>
        {
            heard.Add((message.ApplicationMessage.Topic, message.ApplicationMessage.Payload.Length));
            return Task.CompletedTask;
        };
        await Subscribe(listener, "#");
        await BrokerBench.Publish(client, "last", "1");
        await BrokerBench.Until(() => heard.Exists(one => one.Topic == "last"));

        Assert.Equal([("a", 10), ("b", 10), ("last", 1)], heard.Order());
        Assert.Equal(2, Refused(bench, "too-much-retained"));
    }

    [Fact]
    public async Task Aliases_end_early()
    {
        await using var bench = await Start(("Aliases", "5"));
        var client = await bench.Connect(version: MqttProtocolVersion.V500);
        MqttApplicationMessage Aliased(ushort alias) => new MqttApplicationMessageBuilder().WithTopic("t").WithTopicAlias(alias).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build();
        Assert.True((await client.PublishAsync(Aliased(5), Cancel)).IsSuccess);

        await Assert.ThrowsAnyAsync<Exception>(() => client.PublishAsync(Aliased(6), Cancel));
        Assert.Equal(1, Refused(bench, "too-many-aliases"));
    }

    [Fact]
    public async Task Who_sends_too_fast_is_read_more_slowly_and_nothing_is_lost()
    {
        await using var bench = await Start(("PacketsPerSecond", "50"));
        var lamp = bench.Intake.Enrol("luminaire/L-1");
        var fast = await bench.Connect();
        var since = System.Diagnostics.Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => BrokerBench.Publish(fast, Topic, $$"""{"power":1,"seq":{{i}}}""")));

        Assert.InRange(since.Elapsed.TotalSeconds, 0.8, 30);
        Assert.Equal(100, lamp.Deliveries.Count());
        Assert.True(Refused(bench, "slowed") > 0);
    }

    [Fact]
    public async Task Wrong_limits_are_said_by_name()
    {
        var refusal = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => Start(("PacketBytes", "1"), ("ConnectPatience", "1.00:00:00")));

        Assert.Contains("Connectors:Mqtt:Limits:PacketBytes is '1'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Connectors:Mqtt:Limits:ConnectPatience", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<BrokerBench> Start(params (string Limit, string Value)[] limits) =>
        BrokerBench.Start(limits.ToDictionary(one => $"Connectors:Mqtt:Limits:{one.Limit}", one => (string?)one.Value));

    private static long Refused(BrokerBench bench, string reason) => bench.Intake.Get<BrokerRefusals>()[reason];

    private static async Task<MqttClientSubscribeResultCode> Subscribe(IMqttClient client, string filter) =>
        (await client.SubscribeAsync(filter, MqttQualityOfServiceLevel.AtLeastOnce, Cancel)).Items.Single().ResultCode;
}
