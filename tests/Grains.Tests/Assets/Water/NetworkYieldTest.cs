using Beffroi.Compliance.Assets;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.Water;

public sealed class NetworkYieldTest
{
    private static readonly Instant Now = Seen.At("2026-11-14T15:00:00Z");

    [Fact]
    public void Yield_is_what_was_used_or_passed_on_of_what_came_in()
    {
        Assert.Equal(85, NetworkYield.Of(consumed: 700_000, exported: 150_000, produced: 900_000, imported: 100_000));
        Assert.Null(NetworkYield.Of(0, 0, 0, 0));
    }

    [Theory]
    [InlineData(24.9, 2.5)]
    [InlineData(25, 5)]
    [InlineData(50, 5)]
    [InlineData(50.1, 10)]
    public void The_loss_ceiling_follows_how_many_live_along_a_kilometre(double density, double ceiling) => Assert.Equal(ceiling, NetworkYield.LossCeiling(density * 100, 100_000));

    [Theory]
    [InlineData(10, false, 1_000_000, 67)]
    [InlineData(10, true, 1_000_000, 67)]
    [InlineData(10, true, 2_000_001, 72)]
    [InlineData(150, false, 1_000_000, 85)]
    public void The_floor_is_85_percent_or_less_where_little_is_drawn(double use, bool scarce, double taken, double floor) => Assert.Equal(floor, NetworkYield.Floor(use, scarce, taken));

    [Fact]
    public void Losses_are_by_the_kilometre_and_the_day() => Assert.Equal(3, NetworkYield.LossIndex(consumed: 890_500, exported: 0, produced: 1_000_000, imported: 0, metres: 100_000), 9);

    [Theory]
    [InlineData(660_000, true, true)]
    [InlineData(700_000, false, true)]
    [InlineData(860_000, false, true)]
    [InlineData(910_000, false, false)]
    public void A_year_below_the_floor_or_above_the_ceiling_is_told(double consumed, bool low, bool high)
    {
        var zone = new Narrated(new SupplyZone(), Now, (SupplyZone.Connections, Value.Of(2_400)), (SupplyZone.MainsLength, Value.Of(100_000)))
            .Hears(Now + TimeSpan.FromHours(1), SupplyZone.Produced.Reading(1_000_000), SupplyZone.Consumed.Reading(consumed));

        Assert.Equal(consumed / 10_000, zone.Knows(SupplyZone.Yield));
        Assert.Equal((low, high), (zone.Raises("yield-low"), zone.Raises("losses-high")));
    }

    [Theory]
    [InlineData(60, 40, 1.5, 1, 0.5443)]
    [InlineData(60, 40, 0.5, 1, 0.8165)]
    public void A_leak_follows_the_pressure_by_its_exponent(double from, double to, double exponent, double leak, double becomes) =>
        Assert.Equal(becomes, NightFlow.AtPressure(leak, from, to, exponent), 4);

    [Fact]
    public void Any_network_leaks_forty_litres_a_kilometre_and_two_a_connection() => Assert.Equal(4 + 4, NightFlow.Background(100_000, 2_000), 9);
}
