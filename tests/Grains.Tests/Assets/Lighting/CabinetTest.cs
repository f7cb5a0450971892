using Beffroi.Compliance.Assets;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.Lighting;

public sealed class CabinetTest
{
    private static readonly Cabinet Kind = new();
    private static readonly Instant Night = Seen.At("2026-11-15T01:00:00Z");

    // 2,070 W on three phases at 0.92: 3.26 A each at full light.
    [Theory]
    [InlineData(true, 3.2, 3.2, 3.2, false, false)]
    [InlineData(true, 0.2, 0.0, 0.1, true, false)]
    [InlineData(true, 3.2, 3.2, 0.0, false, true)]
    [InlineData(false, 0, 0, 0, false, false)]
    public void Currents_tell_an_outage_from_a_lost_phase(bool closed, double l1, double l2, double l3, bool outage, bool phaseLoss)
    {
        var cabinet = With(closed, l1, l2, l3);

        Assert.Equal(outage, cabinet.Raises("outage"));
        Assert.Equal(phaseLoss, cabinet.Raises("phase-loss"));
        Assert.Equal(Cabinet.Supply.As(closed && !outage, Quality.Estimated), cabinet.Derives(Cabinet.Supply));
    }

    [Fact]
    public void A_dimmed_cabinet_is_not_out()
    {
        var cabinet = With(true, 0.85, 0.85, 0.85);

        Assert.True(cabinet.Raises("outage"));
        Assert.False(cabinet.Is(Cabinet.Programme, Value.Of("stepped")).Raises("outage"));
    }

    [Fact]
    public void What_a_cabinet_measures_behind_its_contactor_is_believed() =>
        Assert.Null(With(true, 0, 0, 0).Has(Cabinet.Supply, true).Derives(Cabinet.Supply));

    [Fact]
    public void A_silent_cabinet_says_nothing_of_its_supply()
    {
        var cabinet = new Seen(Kind, Night);

        Assert.Null(cabinet.Derives(Cabinet.Supply));
        Assert.Null(cabinet.Raises("outage"));
    }

    [Fact]
    public void Its_lamps_fall_silent_with_it()
    {
        var cabinet = AssetId.Of("cabinet", "A-001");
        var lamp = new SimulatedAsset(AssetId.Of("luminaire", "L-00001"), new()
        {
            Place = new(4.3631, 48.9566),
            Attributes = new Dictionary<string, Value> { ["controlMode"] = Value.Of("point"), ["maxPower"] = Value.Of(40) },
            Links = new Dictionary<string, AssetId?> { ["cabinet"] = cabinet },
        }, 1, 1);
        var hours = Enumerable.Range(0, 2000).Select(h => Night + TimeSpan.FromHours(h)).ToArray();

        var outages = hours.Where(at => SupplyFailure.Of(cabinet, 1, 1, at) == SupplyFailure.Outage).ToArray();

        Assert.NotEmpty(outages);
        Assert.Equal(outages, hours.Where(at => new Luminaire().Simulate(lamp, at).Count == 0));
    }

    private static Seen With(bool closed, double l1, double l2, double l3) => new Seen(Kind, Night)
        .Is(Cabinet.ConnectedPower, Value.Of(2070)).Has(Cabinet.Contactor, closed).Has(Cabinet.Voltage, 231)
        .Has(Cabinet.CurrentL1, l1).Has(Cabinet.CurrentL2, l2).Has(Cabinet.CurrentL3, l3);
}
