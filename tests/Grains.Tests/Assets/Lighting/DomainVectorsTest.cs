using Beffroi.Inventory;
using Beffroi.Quantities;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.Lighting;

/// <summary>Against the domain reference's computed vectors (§1.2 to §1.8).</summary>
public sealed class DomainVectorsTest
{
    private static readonly Place Chalons = new(4.3631, 48.9566);

    [Theory]
    [InlineData(0.0, 0.7)]
    [InlineData(0.1, 5.8)]
    [InlineData(0.5, 21.0)]
    [InlineData(1.0, 40.0)]
    public void Power_follows_the_level(double level, double watts)
    {
        Assert.Equal(watts, LampPower.At(level, new(40)).Number, 1e-9);
        Assert.Equal(level, LampPower.LevelOf(LampPower.At(level, new(40)), new(40)), 1e-9);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0.100)]
    [InlineData(10, 0.128)]
    [InlineData(85, 0.991)]
    [InlineData(100, 1.492)]
    [InlineData(128, 3.206)]
    [InlineData(150, 5.845)]
    [InlineData(200, 22.892)]
    [InlineData(254, 100)]
    public void Dali_levels_are_those_of_the_standard(byte level, double percent) => Assert.Equal(percent, DaliCurve.Light(level)!.Value.Number, 5e-4);

    [Theory]
    [InlineData(10, 170)]
    [InlineData(20, 195)]
    [InlineData(30, 210)]
    [InlineData(50, 229)]
    [InlineData(70, 241)]
    public void Light_gives_the_nearest_dali_level(double percent, byte level) => Assert.Equal(level, DaliCurve.Level(new Percent(percent)));

    [Fact]
    public void The_dali_mask_is_no_level() => Assert.Null(DaliCurve.Light(DaliCurve.Mask));

    [Theory]
    [InlineData(25_000, 0.946)]
    [InlineData(50_000, 0.894)]
    public void Leds_fade_as_computed(double hours, double left) => Assert.Equal(left, LightOutput.Left(hours, 0.8, 100_000), 5e-4);

    [Theory]
    [InlineData(0.8, 0.90)]
    [InlineData(0.9, 0.95)]
    public void Constant_light_saves_as_computed(double share, double mean) => Assert.Equal(mean, LightOutput.MeanPowerOfConstantLight(share), 1e-9);

    [Theory]
    [InlineData(DimmingProgramme.Full, 4024, 4024)]
    [InlineData(DimmingProgramme.HalfFromTen, 4024, 2751)]
    [InlineData(DimmingProgramme.HalfFromEleven, 4024, 2929)]
    [InlineData(DimmingProgramme.Stepped, 4024, 2289)]
    [InlineData(DimmingProgramme.MidNight, 4024, 2942)]
    [InlineData(DimmingProgramme.OffFromEleven, 1834, 1834)]
    [InlineData(DimmingProgramme.OffFromMidnight, 2199, 2199)]
    [InlineData(DimmingProgramme.Presence, 4024, 2534)]
    public void A_year_has_the_hours_of_the_reference(DimmingProgramme programme, double on, double full)
    {
        var (hours, fullHours) = (0.0, 0.0);
        for (var noon = Noon(new(2025, 1, 1)); noon < Noon(new(2026, 1, 1)); noon += TimeSpan.FromDays(1))
        {
            var night = Night.Around(noon, Chalons)!.Value;
            for (var at = night.Dusk; at < night.Dawn;)
            {
                var next = Instant.Earlier(Programmes.NextStep(night, at), night.Dawn);
                var level = Programmes.Level(programme, night, at + ((next - at) / 2));
                hours += level > 0 ? (next - at).TotalHours : 0;
                fullHours += level * (next - at).TotalHours;
                at = next;
            }
        }

        // The reference adds steps of two minutes; here the steps are exact.
        Assert.Equal(on, hours, 1.0);
        Assert.Equal(full, fullHours, 1.0);
        Assert.Equal((on, full), LightingYear.Yearly(programme));
    }

    [Fact]
    public void A_step_is_announced_before_the_level_changes()
    {
        foreach (var programme in Enum.GetValues<DimmingProgramme>())
        {
            var night = Night.Around(Noon(new(2026, 2, 1)), Chalons)!.Value;
            for (var at = night.Dusk - TimeSpan.FromHours(1); at < night.Dawn;)
            {
                var next = Programmes.NextStep(night, at);
                Assert.True(next > at);
                Assert.Equal(Programmes.Level(programme, night, at), Programmes.Level(programme, night, next - TimeSpan.FromMilliseconds(1)));
                at = next;
            }
        }
    }

    private static Instant Noon(DateOnly day) => Instant.From(new DateTimeOffset(day, new(12, 0), TimeSpan.Zero));
}
