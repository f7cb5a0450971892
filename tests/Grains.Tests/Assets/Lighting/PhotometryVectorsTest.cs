using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Quantities;
using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.Assets.Lighting;

/// <summary>The rest of the domain reference's computed vectors of §1: the sun, the hours by sunset and twilight, the stock, classes, constant light, presence.</summary>
public sealed class PhotometryVectorsTest
{
    private static readonly Place Chalons = new(4.3631, 48.9566);

    [Theory]
    [InlineData(6, -0.833, "03:38", "19:50")]
    [InlineData(12, -0.833, "07:33", "15:47")]
    [InlineData(12, -6, "06:56", "16:25")]
    public void The_longest_and_the_shortest_day_are_those_of_the_reference(int month, double elevation, string rise, string set)
    {
        var crossings = Sun.Crossings(new(2025, month, 21), Chalons, elevation)!.Value;

        Assert.Equal(rise, crossings.Rise.ToDateTimeOffset().ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(set, crossings.Set.ToDateTimeOffset().ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(-0.833, 4287)]
    [InlineData(-2, 4190)]
    [InlineData(-3, 4107)]
    [InlineData(-4, 4024)]
    [InlineData(-6, 3856)]
    public void A_year_has_as_many_dark_hours_as_the_elevation_says(double elevation, double hours) =>
        Assert.Equal(hours, Nights(elevation).Sum(night => (night.Dawn - night.Dusk).TotalHours), 1.0);

    [Theory]
    [InlineData(DimmingProgramme.Full, 4287)]
    [InlineData(DimmingProgramme.HalfFromTen, 3010)]
    [InlineData(DimmingProgramme.HalfFromEleven, 3192)]
    [InlineData(DimmingProgramme.Stepped, 2540)]
    [InlineData(DimmingProgramme.MidNight, 3194)]
    [InlineData(DimmingProgramme.OffFromEleven, 2098)]
    [InlineData(DimmingProgramme.OffFromMidnight, 2463)]
    [InlineData(DimmingProgramme.Presence, 2798)]
    public void From_sunset_to_sunrise_a_programme_is_worth_the_hours_of_the_reference(DimmingProgramme programme, double full) =>
        Assert.Equal(full, Nights(Sun.Horizon).Sum(night => Steps(night).Sum(s => Programmes.Level(programme, night, s.Middle) * s.Hours)), 1.0);

    [Fact]
    public void The_stock_of_the_contract_weighs_what_the_reference_says()
    {
        // 130 W for 4,100 h, then 79 % less; 0.174 €/kWh, 32 g/kWh (§1.1).
        var before = 7290 * 130 * 4.100 / 1000;
        var after = before * 0.21;

        Assert.Equal(533, 130 * 4.1, 0.5);
        Assert.Equal(3886, before, 1.0);
        Assert.Equal(816, after, 1.0);
        Assert.Equal(112, after * 1000 / 7290, 0.5);
        Assert.Equal(39.6, after * 1e6 / 7290 / 2830, 0.1);
        Assert.Equal(534, (before - after) * 0.174, 1.0);
        Assert.Equal(98, (before - after) * 0.032, 0.5);
        Assert.Equal(533, 5.6e9 / 10.5e6, 0.5);
    }

    [Theory]
    [InlineData(LightingClass.M4, 0.75)]
    [InlineData(LightingClass.M5, 0.50)]
    [InlineData(LightingClass.M6, 0.30)]
    public void A_road_of_class_M3_may_give_that_share_of_its_flux_as(LightingClass night, double share) =>
        Assert.Equal(share, LightingClasses.AllowedShare(LightingClass.M3, night)!.Value, 1e-9);

    [Fact]
    public void No_road_changes_its_family_nor_drops_more_than_three_classes()
    {
        Assert.Null(LightingClasses.AllowedShare(LightingClass.M1, LightingClass.M5));
        Assert.Null(LightingClasses.AllowedShare(LightingClass.M6, LightingClass.C0));
        Assert.Null(LightingClasses.AllowedShare(LightingClass.P3, LightingClass.P2));
        Assert.Equal((2.0, 0.40, 10.0), (LightingClasses.Level(LightingClass.M1), LightingClasses.Uniformity(LightingClass.M1), LightingClasses.MostGlare(LightingClass.M1)));
        Assert.Equal((7.5, 0.40, null), (LightingClasses.Level(LightingClass.C5), LightingClasses.Uniformity(LightingClass.C5), LightingClasses.MostGlare(LightingClass.C5)));
        Assert.Equal((2.0, 0.4), (LightingClasses.Level(LightingClass.P6), LightingClasses.LeastIlluminance(LightingClass.P6)));
    }

    [Fact]
    public void Constant_light_starts_low_and_ends_at_full_power()
    {
        Assert.Equal(0.8, LightOutput.PowerOfConstantLight(0, 0.8, 100_000), 1e-9);
        Assert.Equal(1, LightOutput.PowerOfConstantLight(100_000, 0.8, 100_000), 1e-9);
        Assert.Equal(1, LightOutput.PowerOfConstantLight(150_000, 0.8, 100_000), 1e-9);

        // Its mean over life is about (1 + L)/2.
        var mean = Enumerable.Range(0, 1000).Average(i => LightOutput.PowerOfConstantLight((i + 0.5) * 100, 0.8, 100_000));
        Assert.Equal(LightOutput.MeanPowerOfConstantLight(0.8), mean, 0.005);
    }

    [Fact]
    public void Half_the_light_of_sodium_takes_over_a_third_less_power_and_never_under_sixty_percent()
    {
        var half = LampPower.At(0.5, new(175), LightSource.HighPressureSodium).Number / 175;

        Assert.InRange(1 - half, 0.35, 0.40);
        Assert.Equal(0.6, LampPower.At(0.1, new(175), LightSource.HighPressureSodium).Number / 175, 1e-9);
        Assert.Equal(0.5, LampPower.LevelOf(new(175 * half), new(175), LightSource.HighPressureSodium), 1e-9);
    }

    [Fact]
    public void Density_and_yearly_energy_are_those_of_the_standard()
    {
        Assert.Equal(0.02, EnergyIndicators.PowerDensity(new Watt(1000), (10, 4000), (5, 2000)).Number, 1e-9);
        Assert.Equal(1.25, EnergyIndicators.YearlyEnergy(2000, (1, 1000), (0.5, 3000)).Number, 1e-9);
    }

    [Fact]
    public void Presence_is_ramped_held_and_faded()
    {
        var cycle = MotionCycle.Usual;
        var at = Instant.From(new DateTimeOffset(2026, 1, 10, 1, 0, 0, TimeSpan.Zero));
        double Level(double seconds, params double[] detections) =>
            cycle.LevelAt(at + TimeSpan.FromSeconds(seconds), [.. detections.Select(d => at + TimeSpan.FromSeconds(d))]);

        Assert.Equal(0.2, Level(5), 1e-9);
        Assert.Equal(0.6, Level(0.75, 0), 1e-9);
        Assert.Equal(1, Level(30, 0), 1e-9);
        Assert.Equal(0.6, Level(45, 0), 1e-9);
        Assert.Equal(0.2, Level(50, 0), 1e-9);
        Assert.Equal(1, Level(60, 0, 30), 1e-9);
        Assert.Equal(0.8, Level(45.75, 0, 45), 1e-9);
    }

    [Fact]
    public void The_level_stays_between_base_and_boost_whoever_comes_when() =>
        Gen.Select(Gen.Double[0, 300].Array[0, 20], Gen.Double[0, 400]).Sample((seconds, when) =>
        {
            var start = new Instant(1_800_000_000_000_000);
            var detections = seconds.Order().Select(s => start + TimeSpan.FromSeconds(s)).ToArray();
            var level = MotionCycle.Usual.LevelAt(start + TimeSpan.FromSeconds(when), detections);
            return level is >= 0.2 - 1e-9 and <= 1 + 1e-9;
        });

    [Fact]
    public void Those_who_come_at_random_hold_the_light_for_the_duty_of_the_formula()
    {
        var cycle = MotionCycle.Usual;
        var dice = new Beffroi.Twin.Simulation.Dice(3, "passers");
        const int Seconds = 400_000;
        var last = -1000;
        var held = 0;
        for (var second = 0; second < Seconds; second++)
        {
            last = dice.Unit("pass", second) < 30 / 3600.0 ? second : last;
            held += cycle.Phase(TimeSpan.FromSeconds(second - last)) == MotionPhase.Base ? 0 : 1;
        }

        Assert.Equal(cycle.Duty(30), (double)held / Seconds, 0.01);
        Assert.Equal(30, cycle.Arrivals(cycle.Duty(30)), 1e-9);
        Assert.Equal(0.32, MotionCycle.MeanPower(0.2, 1, 0.15), 1e-9);
    }

    private static IEnumerable<Night> Nights(double elevation)
    {
        for (var date = new DateOnly(2025, 1, 1); date.Year == 2025; date = date.AddDays(1))
        {
            var dusk = Sun.Crossings(date, Chalons, elevation)!.Value.Set;
            yield return new(dusk, Sun.Crossings(date.AddDays(1), Chalons, elevation)!.Value.Rise, LegalTime.Of(dusk).Offset);
        }
    }

    private static IEnumerable<(Instant Middle, double Hours)> Steps(Night night)
    {
        for (var at = night.Dusk; at < night.Dawn;)
        {
            var next = Instant.Earlier(Programmes.NextStep(night, at), night.Dawn);
            yield return (at + ((next - at) / 2), (next - at).TotalHours);
            at = next;
        }
    }
}
