using CsCheck;
using Xunit;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>Against the domain reference's computed vectors (§4).</summary>
public sealed class EvapotranspirationTest
{
    // Of the 15th of each month, as FAO's tables are: 9.5 in January, 41.8 in June.
    private static readonly double[] Chalons = [9.5, 15.1, 22.8, 31.9, 38.7, 41.8, 40.3, 34.6, 26.1, 17.4, 10.8, 8.1];

    [Fact]
    public void Brussels_on_a_6_July_gives_off_3_88_mm()
    {
        var sun = ReferenceEvapotranspiration.OfSunshine(9.25, 50.8, 187);

        Assert.Equal(3.88, ReferenceEvapotranspiration.PenmanMonteith(new(12.3, 21.5, 63, 84, 2.078, sun, 50.8, 187, 100)).Number, 0.005);
    }

    [Fact]
    public void Lyon_in_July_gives_off_5_04_mm_by_its_temperatures() => Assert.Equal(5.04, ReferenceEvapotranspiration.Hargreaves(14.8, 26.6, new(40.6)).Number, 0.005);

    [Fact]
    public void Megajoules_taken_for_millimetres_would_give_two_and_a_half_times_that() =>
        Assert.Equal(1 / ReferenceEvapotranspiration.MillimetresAMegajoule, ReferenceEvapotranspiration.Hargreaves(14.8, 26.6, new(40.6 / 0.408)).Number / 5.04, 0.01);

    [Fact]
    public void The_sun_above_Chalons_is_that_of_the_table()
    {
        for (var month = 1; month <= 12; month++)
        {
            Assert.Equal(Chalons[month - 1], ReferenceEvapotranspiration.AboveTheAir(48.9566, new DateOnly(2025, month, 15).DayOfYear).Number, 0.25);
        }
    }

    [Fact]
    public void Wind_ten_metres_up_is_three_quarters_of_it_at_two() => Assert.Equal(0.748, ReferenceEvapotranspiration.WindAtTwoMetres(1, 10), 1e-3);

    [Fact]
    public void Whatever_the_day_it_is_never_less_than_nothing_and_drier_air_takes_more() =>
        Gen.Select(Gen.Double[-15, 25], Gen.Double[0.5, 18], Gen.Double[5, 60], Gen.Double[0, 30], Gen.Double[0.1, 10], Gen.Double[0.5, 30], Gen.Int[1, 365]).Sample((lowest, spread, driest, more, wind, sun, day) =>
        {
            EvaporationDay Of(double humidity) => new(lowest, lowest + spread, humidity, Math.Min(100, humidity + more), wind, new(sun), 48.96, day, 85);
            var dry = ReferenceEvapotranspiration.PenmanMonteith(Of(driest)).Number;
            Assert.InRange(dry, 0, 40);
            Assert.True(ReferenceEvapotranspiration.Hargreaves(lowest, lowest + spread, ReferenceEvapotranspiration.AboveTheAir(48.96, day)).Number >= 0);
        });
}
