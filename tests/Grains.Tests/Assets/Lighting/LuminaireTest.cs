using Beffroi.Compliance.Assets;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.Lighting;

public sealed class LuminaireTest
{
    private static readonly Luminaire Kind = new();
    private static readonly Instant Evening = Seen.At("2026-11-14T18:00:00Z");
    private static readonly Instant DeepNight = Seen.At("2026-11-15T01:00:00Z");
    private static readonly Instant Noon = Seen.At("2026-11-14T11:00:00Z");

    [Theory]
    [InlineData("cabinet", "full", 100, 40)]
    [InlineData("autonomous", "half-from-eleven", 50, 21)]
    [InlineData("autonomous", "mid-night", 50, 21)]
    public void A_silent_lamp_is_what_its_fed_cabinet_and_programme_make_it(string mode, string programme, double level, double watts)
    {
        var lamp = Lamp(DeepNight, mode).Is(Luminaire.Programme, Value.Of(programme)).Has(Luminaire.Supply, true, 300, Quality.Inferred);

        Assert.Equal(Luminaire.Level.As(level, Quality.Inferred), lamp.Derives(Luminaire.Level));
        Assert.Equal(Luminaire.Power.As(watts, Quality.Inferred), lamp.Derives(Luminaire.Power));
    }

    [Theory]
    [InlineData("point")]
    [InlineData("cabinet")]
    [InlineData("autonomous")]
    public void Without_supply_every_lamp_is_out(string mode)
    {
        var lamp = Lamp(DeepNight, mode).Has(Luminaire.Level, 100, 20).Has(Luminaire.Supply, false, 5, Quality.Inferred);

        Assert.Equal(Luminaire.Level.As(0, Quality.Inferred), lamp.Derives(Luminaire.Level));
        Assert.Equal(Luminaire.Power.As(0, Quality.Inferred), lamp.Derives(Luminaire.Power));
    }

    [Fact]
    public void A_lamp_that_spoke_since_is_believed_over_its_cabinet()
    {
        var lamp = Lamp(DeepNight).Has(Luminaire.Level, 100, 2).Has(Luminaire.Supply, false, 5, Quality.Inferred);

        Assert.Null(lamp.Derives(Luminaire.Level));
        Assert.Equal(Luminaire.Lit.As(true, Quality.Measured), lamp.Derives(Luminaire.Lit));
    }

    [Fact]
    public void A_lamp_of_which_nothing_is_known_stays_unknown() => Assert.Empty(Kind.Derive(Lamp(DeepNight, "cabinet").Sight()));

    [Fact]
    public void A_lamp_that_says_only_its_power_has_an_estimated_level() =>
        Assert.Equal(Luminaire.Level.As(50, Quality.Estimated), Lamp(DeepNight).Has(Luminaire.Power, 21).Derives(Luminaire.Level));

    [Fact]
    public void A_silent_lamp_looks_again_at_its_next_step()
    {
        var lamp = Lamp(Evening, "autonomous").Is(Luminaire.Programme, Value.Of("off-from-eleven")).Has(Luminaire.Supply, true, 60, Quality.Inferred);

        Assert.True(Kind.NextMoment(lamp.Sight()) <= Seen.At("2026-11-14T22:00:00Z"));
        Assert.Null(Kind.NextMoment(Lamp(Evening).Sight()));
    }

    [Fact]
    public void Of_a_morning_the_next_moment_is_the_dusk_that_comes()
    {
        var morning = Lamp(Seen.At("2026-11-14T09:00:00Z"), "autonomous").Is(Luminaire.Programme, Value.Of("stepped")).Has(Luminaire.Supply, true, 60, Quality.Inferred);

        Assert.InRange(Kind.NextMoment(morning.Sight())!.Value.ToDateTimeOffset(), Seen.At("2026-11-14T16:00:00Z").ToDateTimeOffset(), Seen.At("2026-11-14T17:00:00Z").ToDateTimeOffset());
    }

    [Theory]
    [InlineData(100, 0.5, true)]
    [InlineData(100, 7.9, true)]
    [InlineData(100, 8.1, false)]
    [InlineData(50, 4.1, true)]
    [InlineData(50, 4.3, false)]
    [InlineData(0, 0.7, false)]
    public void Out_is_under_a_fifth_of_the_power_its_level_asks_for(double level, double watts, bool isOut) =>
        Assert.Equal(isOut, Lamp(DeepNight).Has(Luminaire.Level, level).Has(Luminaire.Power, watts).Raises("lamp-out"));

    [Fact]
    public void Nothing_is_out_by_day_or_unheard()
    {
        Assert.False(Lamp(Noon).Has(Luminaire.Level, 100).Has(Luminaire.Power, 0.5).Raises("lamp-out"));
        Assert.Null(Lamp(DeepNight).Has(Luminaire.Level, 100, 50).Has(Luminaire.Power, 0.5, 50).Raises("lamp-out"));
    }

    [Theory]
    [InlineData(29.9, true)]
    [InlineData(30.1, false)]
    [InlineData(7, false)]
    public void Partly_out_is_between_a_fifth_and_three_quarters(double watts, bool partly) =>
        Assert.Equal(partly, Lamp(DeepNight).Has(Luminaire.Level, 100).Has(Luminaire.Power, watts).Raises("partial-failure"));

    [Theory]
    [InlineData(206.9, true)]
    [InlineData(207.1, false)]
    [InlineData(253.1, true)]
    public void Voltage_keeps_within_ten_percent(double volts, bool bad) => Assert.Equal(bad, Lamp(DeepNight).Has(Luminaire.Voltage, volts).Raises("voltage"));

    [Fact]
    public void Burning_by_day_is_told_by_the_sun()
    {
        Assert.True(Lamp(Noon).Has(Luminaire.Power, 39).Raises("day-burner"));
        Assert.False(Lamp(DeepNight).Has(Luminaire.Power, 39).Raises("day-burner"));
    }

    private static Seen Lamp(Instant now, string mode = "point") => new Seen(Kind, now).Is(Luminaire.Mode, Value.Of(mode)).Is(Luminaire.MaxPower, Value.Of(40));
}
