using Beffroi.Support.Connectivity;
using Beffroi.Support.Processes;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Connectors.Mqtt;

public sealed class MosquittoTests
{
    private const string Topic = "beffroi/v1/luminaire/L-1/readings";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("mqttv311")]
    [InlineData("mqttv5")]
    public async Task Its_publisher_is_acknowledged_by_the_embedded_broker_after_the_commit(string version)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/mosquitto_pub"), "mosquitto_pub is not installed");
        await using var bench = await BrokerBench.Start();
        var lamp = bench.Intake.Enrol("luminaire/L-1");
        lamp.Hold();

        var publishing = MosquittoProcess.Publish(bench.Broker.Endpoint!.Port, "-V", version, "-q", "1", "-t", Topic, "-m", """{"power":41.5,"seq":1}""");
        await BrokerBench.Until(() => lamp.Calls.Count == 1 || publishing.IsCompleted);
        await Task.Delay(200, Cancel);
        Assert.False(publishing.IsCompleted, publishing.IsCompleted ? $"{await publishing}" : "");
        lamp.Commit();

        Assert.Equal((0, ""), await publishing);
    }

    [Theory]
    [InlineData("5", "1", "mqttv5")]
    [InlineData("5", "8", "mqttv5")]
    [InlineData("4", "1", "mqttv311")]
    public async Task The_lanes_take_what_is_published_to_it(string protocol, string count, string version)
    {
        await using var mosquitto = await MosquittoProcess.Start();
        await using var lanes = await LaneBench.Start(mosquitto, new()
        {
            ["Connectors:Mqtt:External:Protocol"] = protocol,
            ["Connectors:Mqtt:External:Lanes"] = count,
        });
        var lamps = Enumerable.Range(0, 20).Select(i => lanes.Intake.Enrol($"luminaire/L-{i}")).ToArray();

        await Task.WhenAll(lamps.Select((_, i) => MosquittoProcess.Publish(mosquitto.Port, "-V", version, "-q", "1", "-t", $"beffroi/v1/luminaire/L-{i}/readings", "-m", """{"power":1,"seq":1}""")));
        await BrokerBench.Until(() => lamps.All(lamp => lamp.Deliveries.Any()));

        Assert.All(lamps, lamp => Assert.Equal(Value.Of(1), Assert.Single(lamp.Deliveries).Measurements[0].Value));
    }

    [Fact]
    public async Task What_was_not_committed_when_the_silo_ended_comes_again_to_the_next_and_what_was_does_not()
    {
        await using var mosquitto = await MosquittoProcess.Start();
        await using (var first = await LaneBench.Start(mosquitto))
        {
            var taken = first.Intake.Enrol("luminaire/L-1");
            var held = first.Intake.Enrol("luminaire/L-2");
            held.Hold();
            await MosquittoProcess.Publish(mosquitto.Port, "-q", "1", "-t", Topic, "-m", """{"power":1,"seq":1}""");
            await MosquittoProcess.Publish(mosquitto.Port, "-q", "1", "-t", "beffroi/v1/luminaire/L-2/readings", "-m", """{"power":2,"seq":1}""");
            await BrokerBench.Until(() => taken.Deliveries.Any() && held.Deliveries.Any());
            await Task.Delay(300, Cancel);
        }

        await using var second = await LaneBench.Start(mosquitto, assets: ["luminaire/L-1", "luminaire/L-2"]);
        var (again, never) = (second.Intake.Grains["luminaire/L-2"], second.Intake.Grains["luminaire/L-1"]);
        await BrokerBench.Until(() => again.Deliveries.Any());

        Assert.Equal(1, Assert.Single(again.Deliveries).Sequence);
        Assert.Empty(never.Deliveries);
    }

    [Fact]
    public async Task When_it_restarts_the_lanes_come_back_and_what_it_had_acknowledged_arrives()
    {
        await using var mosquitto = await MosquittoProcess.Start();
        var lanes = await LaneBench.Start(mosquitto);
        await lanes.DisposeAsync();
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(0, (await MosquittoProcess.Publish(mosquitto.Port, "-q", "1", "-t", Topic, "-m", $$"""{"power":1,"seq":{{i}}}""")).Exit);
        }

        await using var later = await LaneBench.Start(mosquitto, wait: false, assets: "luminaire/L-1");
        var lamp = later.Intake.Grains["luminaire/L-1"];
        await mosquitto.Down();
        await Task.Delay(500, Cancel);
        await mosquitto.Up();
        await BrokerBench.Until(() => lamp.Deliveries.Select(one => one.Sequence).Distinct().Count() == 50);

        await MosquittoProcess.Publish(mosquitto.Port, "-q", "1", "-t", Topic, "-m", """{"power":1,"seq":50}""");
        await BrokerBench.Until(() => lamp.Deliveries.Any(one => one.Sequence == 50));
        Assert.Empty(later.Intake.Registers.Letters);
    }

    [Fact]
    public async Task What_it_acknowledges_after_a_restart_and_before_the_lane_is_back_is_not_lost()
    {
        await using var mosquitto = await MosquittoProcess.Start();
        await (await LaneBench.Start(mosquitto)).DisposeAsync();
        await mosquitto.Down();
        await mosquitto.Up();

        Assert.Equal(0, (await MosquittoProcess.Publish(mosquitto.Port, "-q", "1", "-t", Topic, "-m", """{"power":1,"seq":1}""")).Exit);

        await using var later = await LaneBench.Start(mosquitto, assets: "luminaire/L-1");
        await BrokerBench.Until(() => later.Intake.Grains["luminaire/L-1"].Deliveries.Any());
    }
}
