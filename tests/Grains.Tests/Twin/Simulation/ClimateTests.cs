using Beffroi.Inventory;

namespace Beffroi.Twin.Simulation;

/// <summary>The weather of a run.</summary>
public sealed class ClimateTests
{
    private static readonly Instant Noon = LegalTime.At(new(2026, 2, 3), new(12, 0));
    private static readonly Place Place = new(4.36, 48.96);

    [Fact]
    public void Left_alone_it_is_that_of_its_seed()
    {
        var climate = new Climate(7);
        Assert.Equal(Weather.Temperature(7, Noon), climate.Temperature(Noon));
        Assert.Equal(Weather.Mean(7, new(2026, 2, 3)), climate.Mean(new(2026, 2, 3)));
        Assert.Equal(climate, new SimulatedAsset(AssetId.Of("building", "B-1"), new(), 7, 0).Climate);
    }

    [Fact]
    public void Warmer_by_that_and_by_so_much_each_year()
    {
        var climate = new Climate(7) { Warming = 1.5, WarmingPerYear = 0.04, Since = LegalTime.At(new(2024, 2, 3), new(12, 0)) };
        Assert.Equal(1.58, climate.Temperature(Noon) - Weather.Temperature(7, Noon), 3);
        Assert.Equal(1.58, climate.Mean(new(2026, 2, 3)) - Weather.Mean(7, new(2026, 2, 3)), 3);
        Assert.Equal(1.5, climate.WarmingAt(LegalTime.At(new(2020, 1, 1), default)));
        Assert.Equal(Sky.Sunshine(7, Noon, Place), climate.Sunshine(Noon, Place));
    }
}
