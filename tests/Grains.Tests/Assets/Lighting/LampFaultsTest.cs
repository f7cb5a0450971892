using Beffroi.Compliance.Assets;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;
using Xunit;

namespace Beffroi.Assets.Lighting;

/// <summary>The faults of domain reference §1.8 that need more than one reading, the lamp's age or the sun.</summary>
public sealed class LampFaultsTest
{
    private static readonly Luminaire Kind = new();
    private static readonly Instant DeepNight = Seen.At("2026-11-15T01:00:00Z");

    // At Châlons on 14 November 2026 the sun passes −4° about 16:27 UTC.
    private static readonly Instant Dusk = Night.Around(DeepNight, new(4.3631, 48.9566))!.Value.Dusk;

    [Theory]
    [InlineData(0, 32, null)]
    [InlineData(0, 39.9, "over-consumption")]
    [InlineData(90_000, 39.5, null)]
    [InlineData(0, 23, "partial-failure")]
    public void A_lamp_with_constant_light_is_held_against_its_age(double hours, double watts, string? fault)
    {
        var lamp = Lamp(DeepNight).Is(Luminaire.ConstantLight, Value.Of(80)).Has(Luminaire.OperatingHours, hours).Has(Luminaire.Level, 100).Has(Luminaire.Power, watts);

        Assert.Equal(fault == "over-consumption", lamp.Raises("over-consumption"));
        Assert.Equal(fault == "partial-failure", lamp.Raises("partial-failure"));
    }

    [Fact]
    public void A_sodium_lamp_has_ten_minutes_to_warm_up()
    {
        Seen Sodium(double minutesOn) => Lamp(DeepNight).Is(Luminaire.Source, Value.Of("high-pressure-sodium")).Has(Luminaire.Level, 100, minutesOn).Has(Luminaire.Power, 3);

        Assert.Null(Sodium(9).Raises("lamp-out"));
        Assert.True(Sodium(11).Raises("lamp-out"));
        Assert.True(Lamp(DeepNight).Has(Luminaire.Level, 100, 1).Has(Luminaire.Power, 3).Raises("lamp-out"));
    }

    [Theory]
    [InlineData(-20, true, true)]
    [InlineData(-10, true, false)]
    [InlineData(10, false, false)]
    [InlineData(20, false, true)]
    [InlineData(20, true, false)]
    [InlineData(-300, true, false)]
    public void Too_early_and_too_late_are_a_quarter_of_an_hour_from_dusk(double minutes, bool lit, bool wrong) =>
        Assert.Equal(wrong, Lamp(Dusk + TimeSpan.FromMinutes(minutes)).Has(Luminaire.Level, lit ? 100 : 0).Raises("switching"));

    [Fact]
    public void A_lamp_that_its_programme_puts_out_is_not_late()
    {
        Assert.True(Lamp(DeepNight).Has(Luminaire.Level, 0).Raises("switching"));
        Assert.False(Lamp(DeepNight).Is(Luminaire.Programme, Value.Of("off-from-midnight")).Has(Luminaire.Level, 0).Raises("switching"));
        Assert.True(Lamp(DeepNight).Is(Luminaire.Programme, Value.Of("off-from-midnight")).Has(Luminaire.Level, 100).Raises("switching"));
    }

    [Theory]
    [InlineData("m3", "m5", 50, false)]
    [InlineData("m3", "m5", 49, true)]
    [InlineData("m3", "m5", 0, false)]
    [InlineData("m3", "m3", 70, true)]
    public void A_road_is_not_dimmed_below_its_lowest_class(string own, string lowest, double level, bool below) =>
        Assert.Equal(below, Lamp(DeepNight).Is(Luminaire.Class, Value.Of(own)).Is(Luminaire.LowestClass, Value.Of(lowest)).Has(Luminaire.Level, level).Raises("below-class"));

    [Fact]
    public void A_lamp_that_draws_nothing_is_not_lit() =>
        Assert.Equal(Luminaire.Lit.As(false, Quality.Measured), Lamp(DeepNight).Has(Luminaire.Level, 100).Has(Luminaire.Power, 1).Derives(Luminaire.Lit));

    [Fact]
    public void A_lamp_on_a_circuit_that_is_lost_is_out_though_its_cabinet_is_fed()
    {
        Seen OnCircuit(string circuit) => Lamp(DeepNight, "cabinet").Is(Luminaire.Circuit, Value.Of(circuit))
            .Has(Luminaire.Supply, true, 300, Quality.Inferred).Has(Luminaire.LostCircuits, "1, A-001/2");

        Assert.Equal(Luminaire.Level.As(0, Quality.Inferred), OnCircuit("A-001/2").Derives(Luminaire.Level));
        Assert.Equal(Luminaire.Level.As(100, Quality.Inferred), OnCircuit("2").Derives(Luminaire.Level));
    }

    [Fact]
    public void Four_starts_in_an_hour_that_nobody_commanded_are_cycling()
    {
        var lamp = new Told(Kind, DeepNight, ("controlMode", Value.Of("point")), ("maxPower", Value.Of(175)), ("source", Value.Of("high-pressure-sodium")));
        lamp.Hears(0, Luminaire.Level.Reading(100), Luminaire.Power.Reading(175), Luminaire.Starts.Reading(1));
        lamp.Hears(20, Luminaire.Power.Reading(175), Luminaire.Starts.Reading(2));
        lamp.Hears(35, Luminaire.Power.Reading(175), Luminaire.Starts.Reading(4));
        Assert.False(lamp.IsOpen("cycling"));

        lamp.Hears(50, Luminaire.Power.Reading(175), Luminaire.Starts.Reading(5));
        Assert.True(lamp.IsOpen("cycling"));

        lamp.Hears(120, Luminaire.Power.Reading(175), Luminaire.Starts.Reading(5));
        Assert.False(lamp.IsOpen("cycling"));
    }

    [Fact]
    public void A_lamp_without_a_counter_is_seen_to_cycle_by_its_power()
    {
        var lamp = new Told(Kind, DeepNight, ("controlMode", Value.Of("point")), ("maxPower", Value.Of(175)));
        lamp.Hears(0, Luminaire.Level.Reading(100), Luminaire.Power.Reading(175));
        for (var round = 0; round < 4; round++)
        {
            Assert.False(lamp.IsOpen("cycling"));
            lamp.Hears(20 + (12 * round), Luminaire.Level.Reading(100), Luminaire.Power.Reading(2));
            lamp.Hears(26 + (12 * round), Luminaire.Power.Reading(175));
        }

        Assert.True(lamp.IsOpen("cycling"));
    }

    [Fact]
    public void Starts_that_were_commanded_are_no_cycling()
    {
        var lamp = new Told(Kind, DeepNight, ("controlMode", Value.Of("point")), ("maxPower", Value.Of(175)));
        lamp.Hears(0, Luminaire.Level.Reading(0), Luminaire.Power.Reading(0.7), Luminaire.Starts.Reading(100));
        for (var round = 1; round <= 5; round++)
        {
            lamp.Hears(10 * round, Luminaire.Level.Reading(100), Luminaire.Power.Reading(175), Luminaire.Starts.Reading(100 + round));
            lamp.Hears((10 * round) + 5, Luminaire.Level.Reading(0), Luminaire.Power.Reading(0.7));
        }

        Assert.False(lamp.IsOpen("cycling"));
    }

    [Fact]
    public void One_confirmed_command_that_changed_nothing_is_no_refusal_and_two_are()
    {
        var lamp = new Told(Kind, DeepNight, ("controlMode", Value.Of("point")), ("maxPower", Value.Of(40)));
        lamp.Hears(0, Luminaire.Level.Reading(100), Luminaire.Power.Reading(40));
        Dim(lamp, 10, 50, 40);
        lamp.Hears(30, Luminaire.Level.Reading(50), Luminaire.Power.Reading(40));
        Assert.False(lamp.IsOpen("dim-refused"));

        Dim(lamp, 40, 30, 40);
        Assert.True(lamp.IsOpen("dim-refused"));

        lamp.Hears(60, Luminaire.Level.Reading(30), Luminaire.Power.Reading(13.4));
        Assert.False(lamp.IsOpen("dim-refused"));
    }

    [Fact]
    public void What_somebody_asks_for_burns_by_day_without_a_fault()
    {
        var noon = Seen.At("2026-11-14T11:00:00Z");
        var lamp = new Told(Kind, noon, ("controlMode", Value.Of("point")), ("maxPower", Value.Of(40)));
        lamp.Hears(0, Luminaire.Level.Reading(100), Luminaire.Power.Reading(40));
        lamp.Hears(31, Luminaire.Level.Reading(100), Luminaire.Power.Reading(40));
        Assert.True(lamp.IsOpen("day-burner"));

        lamp.IsCommanded(32, Luminaire.Level, 100);
        lamp.Hears(33, Luminaire.Level.Reading(100), Luminaire.Power.Reading(40));
        Assert.False(lamp.IsOpen("day-burner"));
    }

    [Fact]
    public void Every_fault_that_is_simulated_is_seen()
    {
        var seen = new HashSet<string>();
        foreach (var number in Enumerable.Range(0, 60))
        {
            var asset = new SimulatedAsset(AssetId.Of("luminaire", $"L-{number}"), new()
            {
                Place = new(4.3631, 48.9566),
                Attributes = new Dictionary<string, Value> { ["controlMode"] = Value.Of("point"), ["maxPower"] = Value.Of(40) },
            }, 5, 1);
            var lamp = new Told(Kind, asset.Description, Dusk);
            for (var minute = -60; minute < 1200; minute += 10)
            {
                lamp.Hears(minute, [.. Kind.Simulate(asset, Dusk + TimeSpan.FromMinutes(minute))]);
                seen.UnionWith(lamp.Open);
            }
        }

        Assert.Superset(new HashSet<string> { "lamp-out", "partial-failure", "over-consumption", "day-burner", "voltage", "cycling", "switching", "overheated" }, seen);
    }

    private static void Dim(Told lamp, double minute, double level, double watts)
    {
        lamp.IsCommanded(minute, Luminaire.Level, level);
        lamp.Acknowledges(minute + 0.5);
        lamp.Hears(minute + 5, Luminaire.Level.Reading(level), Luminaire.Power.Reading(watts));
    }

    private static Seen Lamp(Instant now, string mode = "point") => new Seen(Kind, now).Is(Luminaire.Mode, Value.Of(mode)).Is(Luminaire.MaxPower, Value.Of(40));
}
