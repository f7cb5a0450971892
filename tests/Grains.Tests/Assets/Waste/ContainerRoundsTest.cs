using Beffroi.Compliance.Assets;
using Beffroi.Routing;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.Waste;

public sealed class ContainerRoundsTest
{
    private static readonly Container Kind = new();
    private static readonly Instant Now = Seen.At("2026-11-14T15:00:00Z");

    [Theory]
    [InlineData(82, 3, 0.0, "full")]
    [InlineData(65, 3, 0.0, "soon")]
    [InlineData(65, 3, 1.0, "full")]
    [InlineData(20, 3, 0.0, null)]
    [InlineData(20, 6.5, 1.0, "kept-too-long")]
    public void A_round_stops_there_by_what_it_will_find(double level, double days, double ahead, string? reason) =>
        Assert.Equal(reason, Filling(level, days).Demand(ahead)!.Reason);

    [Fact]
    public void It_takes_what_has_fallen_in_until_then()
    {
        var demand = Filling(65, 3).Demand(1)!;

        Assert.Equal(("packaging", 5 * 0.85 / 4, 5 * 0.85 * 35), (demand.Load, Math.Round(demand.Volume, 6), Math.Round(demand.Mass, 6)));
    }

    [Fact]
    public void One_that_is_no_longer_heard_is_visited_when_its_round_comes_and_counts_as_full()
    {
        Assert.Null(Silent(3).Demand(1));
        Assert.Equal((StopReasons.Unheard, 5 / 4.0), (Silent(9).Demand(1)!.Reason, Silent(9).Demand(1)!.Volume));
    }

    [Fact]
    public void Nobody_lifts_what_burns() => Assert.Null(Filling(90, 3, temperature: 90).Demand(0)!.Reason);

    [Fact]
    public void Without_its_stream_no_round_knows_it() => Assert.Null(new Bin(new Seen(Kind, Now).Has(Container.FillLevel, 90)).Demand(0));

    [Theory]
    [InlineData(20, 31, 6, true)]
    [InlineData(20, 29, 6, false)]
    [InlineData(20, 31, 14, false)]
    public void Ten_degrees_in_ten_minutes_are_a_fire(double was, double now, double minutes, bool fire)
    {
        var bin = new Seen(Kind, Now).Has(Container.Temperature, now, 0).Has(Container.Coolest, was, minutes, Quality.Inferred);

        Assert.Equal(Container.Warming.As(fire, Quality.Inferred), bin.Derives(Container.Warming));
        Assert.Equal(fire, bin.Has(Container.Warming, fire, 0, Quality.Inferred).Raises("fire"));
    }

    private static Bin Filling(double level, double days, double temperature = 12) => new(Told(days).Has(Container.FillLevel, level, 0).Has(Container.Temperature, temperature));

    private static Bin Silent(double days) => new(Told(days).Has(Container.FillLevel, 60, 27 * 60));

    private static Seen Told(double days) => new Seen(Kind, Now)
        .Is(Container.Stream, Value.Of("packaging")).Is(Container.Volume, Value.Of(5))
        .Has(Container.Emptyings, 1, days * 1440, Quality.Inferred)
        .Has(Container.Remainder, 5, days * 1440, Quality.Inferred);

    private sealed record Bin(Seen Seen)
    {
        public Demand? Demand(double daysAhead) => Kind.DemandAt(Seen.Sight(), Now + TimeSpan.FromDays(daysAhead));
    }
}
