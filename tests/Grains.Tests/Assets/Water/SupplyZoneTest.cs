using Beffroi.Compliance.Assets;
using Beffroi.Inventory;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.Water;

public sealed class SupplyZoneTest
{
    private static readonly SupplyZone Kind = new();

    [Fact]
    public void What_leaks_is_the_lowest_night_flow_without_what_may_be_drawn() => Assert.Equal(1.3, NightFlow.Leakage(5.0, 2_000, 0.3), 9);

    [Fact]
    public void Less_than_may_be_drawn_is_no_leak() => Assert.Equal(0, NightFlow.Leakage(3.0, 2_000, 0.3));

    [Fact]
    public void The_lowest_flow_between_two_and_four_becomes_the_nights_when_it_is_over()
    {
        var zone = new Told();
        zone.Hears("2026-11-14T22:30:00Z", 9).Hears("2026-11-15T00:50:00Z", 4).Hears("2026-11-15T01:10:00Z", 6).Hears("2026-11-15T01:30:00Z", 5).Hears("2026-11-15T02:55:00Z", 7);
        Assert.Null(zone.Night);

        zone.Hears("2026-11-15T03:10:00Z", 3);

        Assert.Equal(5, zone.Night);
        Assert.Equal(1.3, zone.Leak!.Value, 9);
    }

    [Fact]
    public void Another_night_begins_anew_though_it_begins_with_the_same_flow()
    {
        var zone = new Told();
        zone.Hears("2026-11-15T01:10:00Z", 5).Hears("2026-11-15T03:10:00Z", 8);
        zone.Hears("2026-11-16T01:10:00Z", 5).Hears("2026-11-16T01:40:00Z", 6).Hears("2026-11-16T03:10:00Z", 8);
        Assert.Equal(5, zone.Night);

        zone.Hears("2026-11-17T01:10:00Z", 6).Hears("2026-11-17T03:10:00Z", 8);
        Assert.Equal(6, zone.Night);
    }

    [Fact]
    public void A_night_in_which_nothing_was_heard_says_nothing()
    {
        var zone = new Told();
        zone.Hears("2026-11-15T01:10:00Z", 5).Hears("2026-11-15T03:10:00Z", 8).Hears("2026-11-16T10:00:00Z", 9);

        Assert.Null(zone.Leak);
    }

    [Fact]
    public void Nights_that_are_told_by_day_are_known_by_their_own_date_and_say_when_they_rise()
    {
        var zone = new Told("2026-11-04T12:00:00Z");
        for (var day = 5; day <= 15; day++)
        {
            var low = day <= 12 ? 4.0 : 5.5;
            zone.Hears("2026-11-16T08:00:00Z", low + 1, $"2026-11-{day:00}T01:10:00Z").Hears("2026-11-16T08:00:00Z", low, $"2026-11-{day:00}T01:50:00Z").Hears("2026-11-16T08:00:00Z", 9, $"2026-11-{day:00}T05:00:00Z");
        }

        Assert.Null(zone.Night);
        zone.Hears("2026-11-16T08:00:00Z", 6.5, "2026-11-16T01:10:00Z").Hears("2026-11-16T08:00:00Z", 5.6, "2026-11-16T01:30:00Z");
        Assert.Equal((5.6, 4.0, true), (zone.Night, zone.Usual, zone.Rises));

        zone.Hears("2026-11-17T20:00:00Z", 9);
        Assert.Null(zone.Night);
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(29, false)]
    public void Half_as_much_again_as_ever_flows_is_a_burst(double flow, bool burst) =>
        Assert.Equal(burst, new Seen(Kind, Seen.At("2026-11-15T12:00:00Z")).Is(SupplyZone.LargestFlow, Value.Of(20)).Has(SupplyZone.Flow, flow).Raises("burst"));

    /// <summary>A zone of 2,000 connections that is told its flow again and again.</summary>
    private sealed class Told
    {
        private readonly AssetState _state = new(Kind.Properties.Length);
        private Instant _now;

        public Told(string described = "2026-11-14T12:00:00Z") => _now = Turn(described, turn => Describing.Decide(turn, new()
        {
            Attributes = new Dictionary<string, Value> { ["connections"] = Value.Of(2_000), ["meteredNightUse"] = Value.Of(0.3) },
        }, new("test"), 1));

        public double? Night => new Sight(_state, _now).Of(SupplyZone.NightMinimum).Current?.Number;

        public double? Leak => new Sight(_state, _now).Of(SupplyZone.Leakage).Current?.Number;

        public double? Usual => new Sight(_state, _now).Of(SupplyZone.UsualNight).Current?.Number;

        public bool? Rises => new Sight(_state, _now).Of(SupplyZone.NightRise).Current;

        public Told Hears(string at, double flow, string? observed = null)
        {
            var measured = new Measurement("flow", Value.Of(flow)) { At = observed is null ? null : Seen.At(observed) };
            _now = Turn(at, turn => Observing.Decide(turn, new() { Source = "test", Measurements = [measured] }, TimeSpan.Zero));
            return this;
        }

        private Instant Turn(string at, Action<AssetTurn> decide)
        {
            var now = Seen.At(at);
            var turn = new AssetTurn(Kind, AssetId.Of("supply-zone", "Z-1"), _state, now);
            decide(turn);
            Judging.Decide(turn);
            turn.Finish();
            return now;
        }
    }
}
