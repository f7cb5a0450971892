using Beffroi.Connectivity;
using Beffroi.Connectors.Mqtt;
using Beffroi.Support.Connectivity;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Connectors.LoRaWan;

public sealed class LoRaWanOverMqttTests
{
    private const string Topic = "application/7/device/a81758fffe04b1c1/event/up";

    [Fact]
    public async Task A_frame_reaches_the_asset_of_its_device_and_a_duplicate_is_a_repeat()
    {
        await using var bench = await BrokerBench.Start();
        var sensor = bench.Intake.Enrol("environment-sensor/S-1", "A8-17-58-FF-FE-04-B1-C1");
        var client = await bench.Connect("chirpstack");

        await BrokerBench.Publish(client, Topic, Frame("07000048", 71, 7));
        await BrokerBench.Publish(client, Topic, Frame("07000048", 71, 7));
        await BrokerBench.Publish(client, Topic, Frame("07000049", 71, 8));

        var deliveries = sensor.Deliveries.ToArray();
        Assert.Equal([71L, 71, 71], deliveries.Select(one => one.Sequence!.Value));
        Assert.Equal((deliveries[0].Epoch, false), (deliveries[1].Epoch, deliveries[0].Epoch == deliveries[2].Epoch));
        Assert.All(deliveries, one => Assert.Equal(["temperature"], one.Measurements.Select(measurement => measurement.Property)));
        Assert.Equal("chirpstack", deliveries[0].Source);
    }

    [Fact]
    public async Task An_unknown_device_is_a_dead_letter_that_goes_in_once_an_asset_has_it()
    {
        await using var bench = await BrokerBench.Start();
        var client = await bench.Connect("chirpstack");
        await BrokerBench.Publish(client, Topic, Frame("07000048", 71, 7));
        var letter = Assert.Single(bench.Intake.Registers.Letters);
        Assert.Equal((RejectionCode.UnknownAsset, "chirpstack", Topic), (letter.Code, letter.Source, letter.Address));

        var replay = bench.Intake.Get<DeadLetterReplay>();
        Assert.Equal(RejectionCode.UnknownAsset, (await replay.Replay(letter.Id, TestContext.Current.CancellationToken)).Code);
        Assert.Equal(1, Assert.Single(bench.Intake.Registers.Letters).Replays);

        var sensor = bench.Intake.Enrol("environment-sensor/S-1", "a81758fffe04b1c1");
        await bench.Intake.Get<AssetDirectory>().Follow(TestContext.Current.CancellationToken);
        Assert.False((await replay.Replay(letter.Id, TestContext.Current.CancellationToken)).IsRefused);
        Assert.Empty(bench.Intake.Registers.Letters);
        Assert.Equal(71, Assert.Single(sensor.Deliveries).Sequence);
    }

    [Fact]
    public async Task A_frame_without_a_known_field_says_which_fields_it_had()
    {
        await using var bench = await BrokerBench.Start();
        bench.Intake.Enrol("luminaire/L-1", "a81758fffe04b1c1");
        await BrokerBench.Publish(await bench.Connect("chirpstack"), Topic, Frame("07000048", 71, 7));

        var letter = Assert.Single(bench.Intake.Registers.Letters);
        Assert.Equal((RejectionCode.UnknownProperty, "luminaire/L-1"), (letter.Code, letter.Asset));
        Assert.Contains("temperature, accMotion", letter.Sentence, StringComparison.Ordinal);
    }

    private static string Frame(string address, int counter, double temperature) => $$"""
        {"time":"2026-01-04T21:31:22Z","deviceInfo":{"deviceProfileName":"elsys","devEui":"a81758fffe04b1c1"},"devAddr":"{{address}}","fCnt":{{counter}},
         "object":{"temperature":{{temperature}},"accMotion":3} }
        """;
}
