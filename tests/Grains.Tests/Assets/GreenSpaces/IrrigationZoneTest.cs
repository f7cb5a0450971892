using Beffroi.Compliance.Assets;
using Beffroi.Control;
using Beffroi.Inventory;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.GreenSpaces;

public sealed class IrrigationZoneTest
{
    private const string Alert = "AP 51-2026-118; 2026-05-01..2026-09-30; craie alert; * alert turf 10-18";
    private static readonly IrrigationZone Kind = new();
    private static readonly Instant Night = Seen.At("2026-07-15T21:00:00Z");
    private static readonly Instant Afternoon = Seen.At("2026-07-15T13:00:00Z");

    private readonly TurnBench _bench = new(Kind, AssetId.Of("irrigation-zone", "I-1"));

    private static Seen Lawn(Instant now) => new Seen(Kind, now).Is(IrrigationZone.Plants, Value.Of("turf")).Is(IrrigationZone.Soil, Value.Of("loam"))
        .Is(IrrigationZone.Emitters, Value.Of("sprinkler")).Is(IrrigationZone.Area, Value.Of(1000)).Is(IrrigationZone.Rate, Value.Of(10));

    public static TheoryData<WateringLock, Func<Seen, Seen>> Locks => new()
    {
        { WateringLock.Event, s => s.Is(IrrigationZone.EventFrom, Value.Of(Night)).Is(IrrigationZone.EventUntil, Value.Of(Night + TimeSpan.FromHours(1))) },
        { WateringLock.Drained, s => s.Is(IrrigationZone.Drained, Value.Of(true)) },
        { WateringLock.Frost, s => s.Has(IrrigationZone.OutdoorTemperature, 2.9) },
        { WateringLock.Flow, s => s.Has(IrrigationZone.Valve, false).Has(IrrigationZone.Flow, 2.1) },
        { WateringLock.Wind, s => s.Has(IrrigationZone.Wind, 5.1) },
        { WateringLock.Rain, s => s.Has(IrrigationZone.Rain24, 4) },
        { WateringLock.Forecast, s => s.Has(IrrigationZone.RainForecast, 5).Has(IrrigationZone.RainProbability, 60) },
        { WateringLock.Moist, s => s.Has(IrrigationZone.SoilTension, 19) },
        { WateringLock.OrderUnclear, s => s.Is(IrrigationZone.Drought, Value.Of(Alert)) },
        { WateringLock.None, s => s.Has(IrrigationZone.OutdoorTemperature, 3).Has(IrrigationZone.Wind, 5).Has(IrrigationZone.Rain24, 3.9).Has(IrrigationZone.RainForecast, 9).Has(IrrigationZone.RainProbability, 59).Has(IrrigationZone.SoilTension, 20) },
        { WateringLock.None, s => s.Has(IrrigationZone.Rain24, 30, minutesAgo: 200).Has(IrrigationZone.OutdoorTemperature, -5, minutesAgo: 200) },
        { WateringLock.None, s => s.Is(IrrigationZone.EventFrom, Value.Of(Night - TimeSpan.FromHours(1))).Is(IrrigationZone.EventUntil, Value.Of(Night)) },
    };

    [Theory, MemberData(nameof(Locks), DisableDiscoveryEnumeration = true)]
    public void By_night_the_first_reason_that_holds_locks_it_in_its_own_words(WateringLock locked, Func<Seen, Seen> told)
    {
        var seen = told(Lawn(Night));
        var refusal = Kind.Controls[0].InhibitionOf(Kind, seen.Sight(), Value.Of(true));

        Assert.Equal(Value.Of(ChoiceProperty<WateringLock>.KeyOf(locked)), seen.Derives(IrrigationZone.Lock)!.Value.Value);
        Assert.Equal(locked == WateringLock.None, refusal is null);
        Assert.Null(Kind.Controls[0].InhibitionOf(Kind, seen.Sight(), Value.Of(false)));
        Assert.Null(Kind.Controls[0].InhibitionOf(Kind, seen.Sight(), Value.None));
    }

    [Fact]
    public void Each_lock_says_something_of_its_own()
    {
        string[] said = [.. Locks.Select(row => row.Data.Item2(Lawn(Night)).Sight()).Select(s => Kind.Controls[0].InhibitionOf(Kind, s, Value.Of(true))?.Sentence).OfType<string>()];

        Assert.Equal(9, said.Distinct().Count());
        Assert.Equal("It is watered from 22:00 to 06:00 o'clock.", Kind.Controls[0].InhibitionOf(Kind, Lawn(Afternoon).Sight(), Value.Of(true))!.Sentence);
    }

    [Fact]
    public void A_drought_order_is_named_by_its_reference_and_hours_and_a_derogation_lifts_it()
    {
        var told = Lawn(Afternoon).Is(IrrigationZone.Drought, Value.Of(Alert)).Is(IrrigationZone.DroughtZone, Value.Of("craie")).Is(IrrigationZone.WaterFrom, Value.Of(0)).Is(IrrigationZone.WaterUntil, Value.Of(24));
        var refusal = Kind.Controls[0].InhibitionOf(Kind, told.Sight(), Value.Of(true))!;
        Assert.Equal(("drought-order", "The drought order AP 51-2026-118 (alert) forbids watering these plants from 10 to 18 o'clock."), (refusal.Code, refusal.Sentence));

        told.Is(IrrigationZone.Derogation, Value.Of("DDT 2026-44")).Is(IrrigationZone.DerogationUntil, Value.Of(Afternoon + TimeSpan.FromDays(1)));
        Assert.Null(Kind.Controls[0].InhibitionOf(Kind, told.Sight(), Value.Of(true)));

        told.Is(IrrigationZone.DerogationUntil, Value.Of(Afternoon));
        Assert.Equal("drought-order", Kind.Controls[0].InhibitionOf(Kind, told.Sight(), Value.Of(true))!.Code);
    }

    [Fact]
    public void An_order_that_cannot_be_read_is_refused_where_it_is_told()
    {
        var refusal = _bench.Describe(new() { Attributes = new Dictionary<string, Value> { ["droughtOrder"] = Value.Of("all watering is forbidden") } });

        Assert.Equal("bad-attribute", refusal.Code);
        Assert.Contains("droughtOrder is written like 'AP 51-2026-118; ", refusal.Sentence);
    }

    [Fact]
    public void A_locked_valve_may_be_shut_and_by_safety_opened_and_an_order_waits_for_the_lock_to_end()
    {
        Described();
        _bench.Now = Afternoon;
        Assert.Equal("by-day", Command("1", true, ControlSlot.Operator).Code);
        Assert.Equal(Outcome.Taken, Command("2", false, ControlSlot.Operator));
        Assert.Equal(Outcome.Taken, Command("3", true, ControlSlot.Safety));

        Assert.Equal(Outcome.Taken, _bench.Do(turn => Commanding.Decide(turn, Request("4", true, ControlSlot.Operator) with { Start = Night })));
    }

    [Fact]
    public void A_balance_begins_with_the_probe_goes_by_days_and_counts_what_was_given()
    {
        Described();
        Day(1, et0: 5, rain: 0, index: 100, moisture: 23);

        // Loam, roots of 0.3 m: 1000 × (0.29 − 0.23) × 0.3.
        Assert.Equal(18, Known(IrrigationZone.Depletion));
        Assert.Equal(45 * (0.4 + (0.04 * (5 - 4.25))), Known(IrrigationZone.ReadilyAvailable), 0.06);
        Assert.Equal(0, Known(IrrigationZone.WaterDepth));

        Day(2, et0: 5, rain: 0, index: 100);
        Assert.Equal(22.3, Known(IrrigationZone.Depletion), 0.06);
        Assert.Equal(Math.Round(22.3 / 0.72, 1), Known(IrrigationZone.WaterDepth), 0.11);
        Assert.Equal(Math.Round(22.3 / 0.72 / 10 * 60), Known(IrrigationZone.RunTime), 1.1);

        // 20 m³ on 1,000 m² are 20 mm, of which 72 % reach the roots.
        Hear(("waterIndex", 120));
        Assert.Equal(0, Known(IrrigationZone.WaterDepth));
        Day(3, et0: 5, rain: 6, index: 120);

        // That morning they suffered: Ks = (45 − 22.3) / (45 − 19.4).
        Assert.Equal(22.3 - 14.4 - 6 + (4.25 * 22.7 / 25.6), Known(IrrigationZone.Depletion), 0.12);
        Assert.Equal((20.0, Math.Round(4.25 / 0.72, 1)), (Known(IrrigationZone.WateredYear), Known(IrrigationZone.NeedYear)));
        Assert.Equal(Math.Round(100 * 20 / 5.9), Known(IrrigationZone.WateredOfNeed), 1.0);
    }

    [Theory]
    [InlineData(null, 1500, 90)]
    [InlineData(50.0, 1000, 60)]
    public void Young_trees_are_given_litres_each_when_the_ground_is_dry(double? each, double litres, double minutes)
    {
        _bench.Now = Seen.At("2026-06-30T12:00:00Z");
        var trees = Lawn(Night).Is(IrrigationZone.YoungTrees, Value.Of(20)).Is(IrrigationZone.Area, Value.Of(100)).Is(IrrigationZone.Rate, Value.Of(10));
        _bench.Describe((each is { } told ? trees.Is(IrrigationZone.LitresATree, Value.Of(told)) : trees).Description());
        Day(1, et0: 5, rain: 0, index: 100, moisture: 23);
        Assert.Equal((0.0, 0.0), (Known(IrrigationZone.WaterDepth), Known(IrrigationZone.RunTime)));

        Day(2, et0: 5, rain: 0, index: 100);
        Assert.Equal((litres / 100, minutes), (Known(IrrigationZone.WaterDepth), Known(IrrigationZone.RunTime)));
    }

    [Fact]
    public void The_same_day_told_twice_counts_once()
    {
        Described();
        Day(1, et0: 5, rain: 0, index: 100, moisture: 23);
        Day(2, et0: 5, rain: 0, index: 100);
        var once = Known(IrrigationZone.Depletion);
        Day(2, et0: 5, rain: 0, index: 100, hour: 9);

        Assert.Equal(once, Known(IrrigationZone.Depletion));
    }

    [Fact]
    public void A_day_nobody_told_ends_the_balance_until_rain_fills_the_ground()
    {
        Described();
        Day(1, et0: 5, rain: 0, index: 100, moisture: 23);
        Day(3, et0: 5, rain: 0, index: 100);
        Assert.False(_bench.LastTurn.Sight.Of(IrrigationZone.Depletion).IsCurrent);

        Day(4, et0: 1, rain: 60, index: 100);
        Assert.Equal(0, Known(IrrigationZone.Depletion));
    }

    [Fact]
    public void Without_weather_nothing_is_advised()
    {
        Described();
        Hear(("waterIndex", 100), ("soilMoisture", 20));

        Assert.False(_bench.LastTurn.Sight.Of(IrrigationZone.Advice).IsKnown || _bench.LastTurn.Sight.Of(IrrigationZone.Depletion).IsKnown);
    }

    [Theory]
    [InlineData(true, 100, null, false, false)]
    [InlineData(true, 151, null, true, false)]
    [InlineData(true, 130, null, false, true)]
    [InlineData(true, 70, null, false, true)]
    [InlineData(false, 3, true, false, false)]
    [InlineData(false, 1.5, false, false, false)]
    public void What_flows_is_judged_by_what_usually_does(bool open, double flow, bool? leak, bool burst, bool unusual)
    {
        var seen = Lawn(Night).Is(IrrigationZone.NominalFlow, Value.Of(100)).Has(IrrigationZone.Valve, open, minutesAgo: 30).Has(IrrigationZone.Flow, flow);

        Assert.Equal((leak ?? false, burst, unusual), (seen.Raises("leak"), seen.Raises("burst"), seen.Raises("flow-unusual")));
    }

    [Fact]
    public void What_usually_flows_is_learnt_and_what_is_amiss_is_not()
    {
        Described();
        foreach (var (minute, flow) in new[] { (0, 200.0), (6, 100), (16, 110), (26, 190) })
        {
            _bench.Now = Night + TimeSpan.FromMinutes(minute);
            _bench.Observe(new() { Source = "test", Measurements = [new("valve", Value.Of(true)), new("flow", Value.Of(flow))] });
        }

        Assert.Equal(101, Known(IrrigationZone.UsualFlow));
        Assert.Null(Lawn(Night).Has(IrrigationZone.Valve, true).Has(IrrigationZone.Flow, 100).Raises("burst"));
    }

    [Fact]
    public void To_water_against_frost_calls_somebody_and_against_advice_nobody()
    {
        Assert.True(Lawn(Night).Has(IrrigationZone.Valve, true).Has(IrrigationZone.OutdoorTemperature, 1).Raises("watered-though-forbidden"));
        Assert.False(Lawn(Afternoon).Has(IrrigationZone.Valve, true).Has(IrrigationZone.Rain24, 20).Raises("watered-though-forbidden"));
        Assert.Null(Lawn(Night).Has(IrrigationZone.OutdoorTemperature, 1).Raises("watered-though-forbidden"));
    }

    [Fact]
    public void A_simulated_lawn_is_given_what_a_summer_takes()
    {
        var asset = new SimulatedAsset(AssetId.Of("irrigation-zone", "I-1"), Lawn(Night).Description(), 7, 0);
        double Index(string at) => Kind.Simulate(asset, Seen.At(at)).Single(m => m.Property == "waterIndex").Value.Number;

        Assert.InRange(Index("2026-10-31T23:00:00Z") - Index("2026-04-01T00:00:00Z"), 150, 900);
        Assert.Equal(Index("2026-11-01T12:00:00Z"), Index("2027-03-15T12:00:00Z"));
    }

    private void Described()
    {
        _bench.Now = Seen.At("2026-06-30T12:00:00Z");
        Assert.Equal(Outcome.Taken, _bench.Describe(Lawn(Night).Description()));
    }

    private Outcome Command(string id, bool open, ControlSlot slot) => _bench.Do(turn => Commanding.Decide(turn, Request(id, open, slot)));

    private static CommandRequest Request(string id, bool open, ControlSlot slot) => new(id, "valve", CommandVerb.Set, Value.Of(open), slot, "test", null, null, new("anne", "test"));

    /// <summary>Its station tells what the day before that one of July came to.</summary>
    private void Day(int day, double et0, double rain, double index, double? moisture = null, int hour = 0)
    {
        _bench.Now = Seen.At($"2026-07-{day:00}T00:10:00+02:00") + TimeSpan.FromHours(hour);
        Hear([("et0", et0), ("rainDay", rain), ("waterIndex", index), .. moisture is { } probed ? new[] { ("soilMoisture", probed) } : []]);
    }

    private void Hear(params (string Property, double Number)[] readings) =>
        _bench.Observe(new() { Source = "test", Measurements = [.. readings.Select(r => new Measurement(r.Property, Value.Of(r.Number)))] });

    private double Known<TQuantity>(Property<TQuantity> property)
        where TQuantity : struct, Beffroi.Quantities.IQuantity<TQuantity>
        => _bench.LastTurn.Sight.Of(property) is { IsKnown: true } known ? known.Value.Number : double.NaN;
}
