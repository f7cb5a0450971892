using Beffroi.Compliance.Assets;
using Beffroi.Inventory;
using Beffroi.Quantities;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.Assets.Networks;

public sealed class NetworkTenantTest
{
    private static readonly AssetId Tenant = AssetId.Of("network-tenant", "farm");

    private readonly TurnBench _tenant = new(new NetworkTenant(), Tenant);

    /// <summary>Frames come in any order and again, and what they add is sent again: the tenant has what its devices' indexes say.</summary>
    [Fact]
    public void Its_indexes_are_the_sums_of_its_devices_whatever_is_repeated() => Gen.Select(Gen.Int[0, 2], Gen.Int[0, 30], Gen.Bool).List[1, 60].Sample(frames =>
    {
        var tenant = new TurnBench(new NetworkTenant(), Tenant);
        tenant.Describe(new());
        var devices = Enumerable.Range(0, 3).Select(Device).ToArray();
        foreach (var (number, counter, again) in frames)
        {
            for (var times = again ? 2 : 1; times > 0; times--)
            {
                devices[number].Observe(Frame(devices[number], counter));
                Deliver(devices[number], number, tenant);
            }

            Deliver(devices[number], number, tenant);
        }

        Assert.Equal(devices.Sum(device => Number(device, LoRaWanDevice.FramesReceived)), Number(tenant, NetworkTenant.Frames));
        Assert.Equal(devices.Sum(device => Number(device, LoRaWanDevice.AirtimeIndex)), Number(tenant, NetworkTenant.AirtimeIndex), 6);
    });

    [Fact]
    public void What_is_added_before_it_is_described_is_not_lost()
    {
        Assert.Equal(Outcome.Taken, _tenant.Receive(Grown(1, 40)));
        _tenant.Describe(new());

        Assert.Equal(40, Number(_tenant, NetworkTenant.Frames));
    }

    [Theory]
    [InlineData(79, null)]
    [InlineData(80, "quota-near")]
    [InlineData(99, "quota-near")]
    [InlineData(100, "quota-exceeded")]
    public void It_is_told_at_eighty_and_at_a_hundred_percent_of_its_frames(int frames, string? alarm)
    {
        _tenant.Describe(new() { Attributes = new Dictionary<string, Value> { ["quotaFrames"] = Value.Of(100) } });
        _tenant.Receive(Grown(1, frames));

        Assert.Equal(frames, Number(_tenant, NetworkTenant.FramesToday));
        Assert.Equal(alarm is null ? [] : [alarm], _tenant.State.Conditions?.Select(c => c.Code) ?? []);
    }

    [Fact]
    public void A_new_day_begins_at_midnight_though_nothing_is_heard()
    {
        _tenant.Describe(new() { Attributes = new Dictionary<string, Value> { ["quotaFrames"] = Value.Of(100) } });
        _tenant.Receive(Grown(1, 1));
        _tenant.Receive(Grown(2, 150));
        var midnight = Seen.At("2026-06-01T22:00:00Z");
        Assert.Equal(midnight, Judging.NextDeadline(new NetworkTenant(), _tenant.State, _tenant.Now));

        _tenant.Now = midnight;
        _tenant.Look();
        Assert.Equal((0, 0), (Number(_tenant, NetworkTenant.FramesToday), Number(_tenant, NetworkTenant.QuotaUsed)));
        Assert.Empty(_tenant.State.Conditions!);

        _tenant.Receive(Grown(3, 7));
        Assert.Equal((7, 158), (Number(_tenant, NetworkTenant.FramesToday), Number(_tenant, NetworkTenant.Frames)));
    }

    [Fact]
    public void The_share_of_the_air_is_of_the_day()
    {
        _tenant.Describe(new() { Attributes = new Dictionary<string, Value> { ["quotaAirtime"] = Value.Of(1) } });
        _tenant.Receive(Grown(1, 1));
        _tenant.Receive(new(Id(0), 2, 0, new() { Form = EffectForm.Add, Name = "airtimeIndex", Value = Value.Of(864), Quality = Quality.Inferred, At = _tenant.Now }));

        Assert.Equal((1, 100), (Number(_tenant, NetworkTenant.AirtimeShare), Number(_tenant, NetworkTenant.QuotaUsed)));
    }

    private static IncomingEffect Grown(int version, double frames) =>
        new(Id(0), version, 0, new() { Form = EffectForm.Add, Name = "frames", Value = Value.Of(frames), Quality = Quality.Inferred, At = TurnBench.Noon });

    private static TurnBench Device(int number)
    {
        var bench = new TurnBench(new LoRaWanDevice(), Id(number));
        bench.Describe(new Description { Links = new Dictionary<string, AssetId?> { ["tenant"] = Tenant } });
        return bench;
    }

    private static AssetId Id(int number) => AssetId.Of("lorawan-device", $"a81758fffe04b1c{number}");

    private static Delivery Frame(TurnBench bench, int counter) => new()
    {
        Source = "tts",
        At = bench.Now + TimeSpan.FromMinutes(counter - 60),
        Measurements = [LoRaWanDevice.FrameCounter.Reading(counter), LoRaWanDevice.Session.Reading("s"), LoRaWanDevice.Airtime.Reading(0.0617)],
    };

    /// <summary>As the outbox does: the effects of the last change, which may come again.</summary>
    private static void Deliver(TurnBench device, int number, TurnBench tenant)
    {
        foreach (var (effect, i) in device.LastTurn.Effects.Select((effect, i) => (effect, i)).Where(one => one.effect.Content.Form == EffectForm.Add))
        {
            tenant.Receive(new(Id(number), device.State.Version, i, effect.Content));
        }
    }

    private static double Number<TQuantity>(TurnBench bench, Property<TQuantity> property)
        where TQuantity : struct, IQuantity<TQuantity> => bench.LastTurn.Sight.Of(property) is { IsKnown: true } known ? known.Value.Number : 0;
}
