using System.Text;
using Beffroi.Connectivity;
using Beffroi.Connectors.Mqtt;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Support;
using Beffroi.Support.Connectivity;
using Beffroi.Twin;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beffroi.Connectors.LoRaWan;

public sealed class UplinkAssignmentTests : IAsyncDisposable
{
    private const string Eui = "a81758fffe04b1c1";
    private static readonly AssetId Device = AssetId.Of("lorawan-device", Eui);
    private static readonly AssetId Sensor = AssetId.Of("environment-sensor", "S-1");

    private readonly IntakeBench _bench = new([], (services, configuration) => services.AddSingleton<IDocumentStore>(new MemoryDocumentStore(new())).AddBeffroiConnectors(configuration));

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task An_uplink_goes_to_its_asset_and_how_it_came_to_its_device()
    {
        _bench.Registers.Enrol(Sensor, Eui);
        _bench.Registers.Enrol(Device);

        var told = await Hear("up", Frame);

        Assert.Equal([Sensor, Device], told.Consignments.Select(one => one.Asset));
        Assert.Equal((71, null), (told.Consignments[0].Delivery.Sequence, told.Consignments[1].Delivery.Sequence));
        Assert.Equal(Epochs.Of("3ac7e3c4"), told.Consignments[1].Delivery.Epoch);
        Assert.Equal(["frameCounter", "session", "snr", "rssi", "gateways", "heardBy"], told.Consignments[1].Delivery.Measurements.Select(one => one.Property));
    }

    [Fact]
    public async Task What_a_third_partys_device_says_goes_nowhere()
    {
        _bench.Registers.Enrol(Sensor, Eui);
        _bench.Registers.Enrol(Device, new Description { Links = new Dictionary<string, AssetId?> { ["tenant"] = AssetId.Of("network-tenant", "farm") } });

        var told = await Hear("up", Frame);
        var fault = await Hear("log", """{"deviceInfo":{"devEui":"a81758fffe04b1c1"},"level":"ERROR","code":"UPLINK_CODEC","description":"secret"}""");

        Assert.Equal(Device, Assert.Single(told.Consignments).Asset);
        Assert.DoesNotContain(told.Consignments[0].Delivery.Measurements, one => one.Property == "temperature");
        Assert.Null(told.Consignments[0].Delivery.Raw);
        Assert.Empty(Assert.Single(fault.Refused).Body);
    }

    [Fact]
    public async Task A_device_out_of_service_counts_for_nobody()
    {
        _bench.Registers.Enrol(Sensor, Eui);
        _bench.Registers.Enrol(Device, new Description(), retired: true);
        await _bench.Get<AssetDirectory>().Follow(TestContext.Current.CancellationToken);

        var told = await Hear("up", Frame);

        Assert.Empty(told.Consignments);
        Assert.Equal((RejectionCode.RetiredAsset, Device.ToString()), (Assert.Single(told.Refused).Code, told.Refused[0].Asset));
    }

    [Fact]
    public async Task A_fault_that_the_network_server_tells_is_seen_and_stands_at_the_device()
    {
        _bench.Registers.Enrol(Device);

        var told = await Hear("log", """{"deviceInfo":{"devEui":"a81758fffe04b1c1"},"level":"ERROR","code":"OTAA","description":"dev-nonce was used"}""");

        Assert.Equal((RejectionCode.NetworkFault, "The network server says of the device a81758fffe04b1c1: OTAA: dev-nonce was used"), (Assert.Single(told.Refused).Code, told.Refused[0].Sentence));
        Assert.Equal(new Measurement("networkFault", Value.Of("OTAA: dev-nonce was used")), Assert.Single(Assert.Single(told.Consignments).Delivery.Measurements));
    }

    [Fact]
    public async Task A_device_is_put_where_the_network_reckons_it_unless_somebody_has_said_where_it_is()
    {
        const string There = """{"deviceInfo":{"devEui":"a81758fffe04b1c1"},"location":{"latitude":48.95,"longitude":4.36}}""";
        _bench.Registers.Enrol(Device);
        await Hear("location", There);
        Assert.Equal(new(4.36, 48.95), Assert.Single(_bench.Grains[Device.ToString()].Descriptions).Place);

        _bench.Registers.Enrol(Device, new Description { Place = new(4, 48) });
        await Hear("location", There);
        Assert.Single(_bench.Grains[Device.ToString()].Descriptions);
    }

    [Theory]
    [InlineData("eu868/gateway/0016c001f153a14c/event/stats", true)]
    [InlineData("gateway/0016c001f153a14c/state/conn", true)]
    [InlineData("eu868/gateway/0000000000000000/state/conn", false)]
    public async Task A_gateway_is_known_by_its_name_in_the_network_server(string topic, bool known)
    {
        _bench.Registers.Enrol(AssetId.Of("gateway", "G-1"), new Description { Attributes = new Dictionary<string, Value> { ["gatewayEui"] = Value.Of("00-16-C0-01-F1-53-A1-4C") } });
        var told = await Translate(topic, $$"""{"gatewayId":"{{topic.Split('/')[^3]}}","state":"ONLINE"}""");

        Assert.Equal(known ? ["gateway/G-1"] : [], told.Consignments.Select(one => one.Asset.ToString()));
        Assert.Empty(told.Refused);
    }

    private const string Frame = """
        {"deduplicationId":"3ac7e3c4","time":"2026-01-04T21:31:22Z","deviceInfo":{"devEui":"a81758fffe04b1c1"},"devAddr":"07000048","fCnt":71,"object":{"temperature":7},
         "rxInfo":[{"gatewayId":"gw-1","rssi":-80,"snr":5}]}
        """;

    private Task<Translation> Hear(string kind, string body) => Translate($"application/7/device/{Eui}/event/{kind}", body);

    private async Task<Translation> Translate(string topic, string body) =>
        await _bench.Get<MqttInlet>().Translate(topic, Encoding.UTF8.GetBytes(body), Compliance.Assets.Seen.At("2026-01-04T21:31:23Z"), TestContext.Current.CancellationToken);
}
