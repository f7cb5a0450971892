using Beffroi.Compliance.Assets;
using Beffroi.Inventory;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.Buildings;

public sealed class BuildingTest
{
    private static readonly Building Kind = new();
    private static readonly Instant Morning = Seen.At("2026-11-16T09:00:00Z");

    private static Seen Heated => new Seen(Kind, Morning).Has(Building.HeatingOn, true).Has(Building.IndoorTemperature, 20);

    [Theory]
    [InlineData(18.5, true)]
    [InlineData(17.5, false)]
    public void Heating_when_it_is_warm_outdoors_is_waste(double outdoor, bool waste) => Assert.Equal(waste, Heated.Has(Building.OutdoorTemperature, outdoor).Raises("heating-in-mild-weather"));

    [Fact]
    public void What_a_station_told_long_ago_is_no_weather() =>
        Assert.Null(Heated.Has(Building.OutdoorTemperature, 25, minutesAgo: 200, Quality.Estimated).Raises("heating-in-mild-weather"));

    [Theory]
    [InlineData(450, true, true)]
    [InlineData(450, false, false)]
    [InlineData(600, true, false)]
    public void Air_as_fresh_as_outdoors_among_people_is_an_open_window(double co2, bool people, bool open) =>
        Assert.Equal(open, Heated.Has(Building.Co2, co2).Has(Building.Occupied, people).Raises("heating-with-window-open"));

    [Fact]
    public void A_window_that_says_so_is_believed_first()
    {
        Assert.False(Heated.Has(Building.WindowOpen, false).Has(Building.Co2, 420).Has(Building.Occupied, true).Raises("heating-with-window-open"));
        Assert.True(Heated.Has(Building.WindowOpen, true).Raises("heating-with-window-open"));
        Assert.Null(Heated.Raises("heating-with-window-open"));
        Assert.False(new Seen(Kind, Morning).Has(Building.HeatingOn, false).Raises("heating-with-window-open"));
    }

    [Theory]
    [InlineData(19.5, 4.0, true, true)]
    [InlineData(18.4, 4.0, true, false)]
    [InlineData(19.5, 12.0, true, false)]
    [InlineData(19.5, null, true, false)]
    [InlineData(19.5, 4.0, false, false)]
    public void A_setback_that_takes_no_degree_of_a_cold_night_has_no_effect_unless_nothing_heats(double indoor, double? outdoor, bool heating, bool vain)
    {
        var bench = Bench();
        for (var hour = 8; hour <= 16; hour++)
        {
            bench.Now = TurnBench.Noon + TimeSpan.FromHours(hour);
            Measurement[] weather = outdoor is { } told ? [new("outdoorTemperature", Value.Of(told))] : [];
            bench.Observe(new()
            {
                Source = "test",
                Measurements = [new("heatingSetPoint", Value.Of(hour < 10 ? 19 : 16)), new("indoorTemperature", Value.Of(hour < 12 ? 20 : indoor)), new("heatingOn", Value.Of(heating)), .. weather],
            });
            Assert.Equal(vain && hour >= 15, IsOpen(bench, "setback-ineffective"));
        }
    }

    [Theory]
    [InlineData(54, 51, true, false)]
    [InlineData(58, 49, false, true)]
    public void Hot_water_is_kept_hot_against_legionella(double storage, double back, bool cold, bool coldLoop)
    {
        var seen = new Seen(Kind, Morning).Has(Building.HotWaterStorage, storage).Has(Building.HotWaterReturn, back);
        Assert.Equal((cold, coldLoop), (seen.Raises("hot-water-cold"), seen.Raises("hot-water-return-cold")));
        Assert.Null(new Seen(Kind, Morning).Raises("hot-water-cold"));
    }

    [Fact]
    public void A_meter_that_never_stands_still_for_a_day_is_a_leak()
    {
        var bench = Bench();
        for (var i = 0; i < 120; i++)
        {
            Hear(bench, i * 15, ("waterIndex", Math.Floor(100 + (i * 0.5))));
            Assert.Equal(i >= 96, IsOpen(bench, "water-leak"));
        }

        Hear(bench, 120 * 15, ("waterIndex", 200));
        Hear(bench, 124 * 15, ("waterIndex", 200));
        Assert.False(IsOpen(bench, "water-leak"));
    }

    [Fact]
    public void A_school_day_is_told_the_next_morning()
    {
        var bench = Bench(("hours", Value.Of("mo-fr 08:00-16:00")), ("gasEnergy", Value.Of(10)));

        // From Sunday noon, UTC, to Tuesday: half of its day too cold, a quarter confined, 2 kW by night and 6 from eight to four.
        var (electricity, gas) = (1000.0, 500.0);
        for (var minute = 0; minute < 40 * 60; minute += 15)
        {
            var local = LegalTime.Of(TurnBench.Noon + TimeSpan.FromMinutes(minute)).Minute / 60;
            Hear(bench, minute, ("indoorTemperature", local < 12 ? 17.5 : 19.5), ("co2", local is >= 14 and < 16 ? 1200 : 600), ("electricityIndex", electricity), ("gasIndex", gas), ("degreeDays", 10));
            var after = LegalTime.Of(TurnBench.Noon + TimeSpan.FromMinutes(minute)).Minute / 60;
            electricity += (after is >= 8 and < 16 ? 6 : 2) * 0.25;
            gas += 0.25;
        }

        var sight = bench.LastTurn.Sight;
        Assert.Equal(50, sight.Of(Building.Comfort).Current!.Value.Number, 4.0);
        Assert.Equal(25, sight.Of(Building.StuffyShare).Current!.Value.Number, 4.0);
        Assert.Equal(Confinement.Of(0.25, 0), sight.Of(Building.Icone).Current!.Value.Number, 0.15);
        Assert.Equal(2000, sight.Of(Building.NightPower).Current!.Value.Number, 30.0);
        Assert.Equal(100 * 2 / ((19 * 2 + 8 * 4) / 19.0), sight.Of(Building.NightShare).Current!.Value.Number, 2.0);
        Assert.Equal(240, sight.Of(Building.HeatOfDay).Current!.Value.Number, 3.0);
        Assert.Equal(24, sight.Of(Building.HeatIntensity).Current!.Value.Number, 0.5);
    }

    [Fact]
    public void Of_a_day_on_which_nobody_is_known_to_have_been_in_no_comfort_is_told()
    {
        var bench = Bench();
        for (var minute = 0; minute < 40 * 60; minute += 15)
        {
            Hear(bench, minute, ("indoorTemperature", 19), ("electricityIndex", minute));
        }

        Assert.False(bench.LastTurn.Sight.Of(Building.Comfort).IsKnown || bench.LastTurn.Sight.Of(Building.NightShare).IsKnown);
    }

    [Fact]
    public void A_building_that_takes_a_third_more_than_its_own_cold_days_is_told()
    {
        var bench = Bench(("gasEnergy", Value.Of(10)));
        var gas = 0.0;
        for (var day = 0; day < 45; day++)
        {
            var (cold, more) = (8 + (6 * Math.Sin(day)), day < 40 ? 1 : 1.5);
            Hear(bench, (day * 1440) + (10 * 60) + 5, ("gasIndex", Math.Round(gas, 2)), ("degreeDays", Math.Round(8 + (6 * Math.Sin(day - 1)), 1)));
            Hear(bench, (day * 1440) + (10 * 60) + 20, ("gasIndex", Math.Round(gas, 2)));
            Assert.Equal(day >= 43, IsOpen(bench, "heat-above-signature"));
            gas += more * (3 + (2.5 * cold));
        }

        Assert.InRange(bench.LastTurn.Sight.Of(Building.SignatureFit).Value.Number, 50, 100);
    }

    [Fact]
    public void The_decree_is_told_of_large_buildings_whose_reference_is_known()
    {
        var large = new Seen(Kind, Morning).Is(Building.Area, Value.Of(1500));
        Assert.Null(large.Derives(Building.TertiaryTarget));
        Assert.Equal(120, large.Is(Building.ReferenceUse, Value.Of(200)).Is(Building.ReferenceYear, Value.Of(2015)).Derives(Building.TertiaryTarget)!.Value.Value.Number);
        Assert.Null(large.Is(Building.Area, Value.Of(900)).Derives(Building.TertiaryTarget));
    }

    [Fact]
    public void A_simulated_building_cools_by_the_laws_of_its_walls()
    {
        var asset = Simulated(BuildingUse.Office, faults: 0);
        var (warmest, coldest, largest, last) = (double.MinValue, double.MaxValue, 0.0, double.NaN);
        for (var at = Seen.At("2026-01-12T00:00:00Z"); at < Seen.At("2026-01-17T00:00:00Z"); at += TimeSpan.FromMinutes(15))
        {
            var t = Number(asset, at, "indoorTemperature");
            (warmest, coldest) = (Math.Max(warmest, t), Math.Min(coldest, t));
            largest = double.IsNaN(last) ? 0 : Math.Max(largest, Math.Abs(t - last));
            last = t;
        }

        Assert.InRange(warmest, 18.5, 21);
        Assert.InRange(coldest, 15, 17.5);
        Assert.InRange(largest, 0.1, 1.2);
    }

    [Fact]
    public void Of_its_simulated_gas_meter_its_signature_is_found()
    {
        var asset = Simulated(BuildingUse.School, faults: 0);
        var points = Enumerable.Range(0, 364).Select(day => Seen.At("2025-07-01T00:00:00Z") + TimeSpan.FromDays(day)).Select(day => new SignaturePoint(
            Enumerable.Range(0, 8).Average(i => Beffroi.Twin.Simulation.Weather.Temperature(7, day + TimeSpan.FromHours(3 * i))),
            (Number(asset, day + TimeSpan.FromDays(1), "gasIndex") - Number(asset, day, "gasIndex")) * 10.5 * 1000 / 24)).ToArray();
        var signature = HeatingSignature.Fit(points)!;

        Assert.InRange(signature.Break, 15, 16);
        Assert.InRange(signature.QualityOn(points).RSquared, 0.98, 1);
        Assert.InRange(signature.Slope / 2000, 0.9, 2.2);
    }

    private static SimulatedAsset Simulated(BuildingUse use, double faults) => new(AssetId.Of("building", "B-1"), new()
    {
        Place = new(4.36, 48.96),
        Attributes = new Dictionary<string, Value> { ["area"] = Value.Of(2000), ["use"] = Value.Of(ChoiceProperty<BuildingUse>.KeyOf(use)), ["builtYear"] = Value.Of(1970) },
    }, 7, faults);

    private static double Number(SimulatedAsset asset, Instant at, string property) => Kind.Simulate(asset, at).Single(m => m.Property == property).Value.Number;

    private static TurnBench Bench(params (string Name, Value Value)[] attributes)
    {
        var bench = new TurnBench(Kind, AssetId.Of("building", "B-1"));
        bench.Describe(new()
        {
            Attributes = attributes.Append(("area", Value.Of(1000))).Append(("use", Value.Of("school"))).ToDictionary(a => a.Item1, a => a.Item2),
        });
        return bench;
    }

    private static void Hear(TurnBench bench, int minute, params (string Property, double Number)[] readings)
    {
        bench.Now = TurnBench.Noon + TimeSpan.FromMinutes(minute);
        bench.Observe(new() { Source = "test", Measurements = [.. readings.Select(r => new Measurement(r.Property, Value.Of(r.Number)))] });
    }

    private static bool IsOpen(TurnBench bench, string code) => bench.State.Conditions?.Exists(c => c.Code == code && c.Open) == true;
}
