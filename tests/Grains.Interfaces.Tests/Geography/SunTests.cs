using Beffroi.Inventory;
using Beffroi.Twin;

using CsCheck;

using Xunit;

namespace Beffroi.Geography;

/// <summary>Against the domain reference's vectors for Châlons-en-Champagne: minutes UTC of rise and set.</summary>
public sealed class SunTests
{
    private static readonly Place Chalons = new(4.3631, 48.9566);

    [Theory]
    [InlineData("2025-06-21", -0.833, 218.45455632468548, 1190.3736039384607)]
    [InlineData("2025-06-21", -4, 192.89718726310258, 1215.9290194567989)]
    [InlineData("2025-06-21", -6, 175.6173582247559, 1233.2072241372475)]
    [InlineData("2025-12-21", -0.833, 453.78581739622416, 947.6927909916044)]
    [InlineData("2025-12-21", -4, 430.5185455475544, 970.9600384327464)]
    [InlineData("2025-12-21", -6, 416.37059014537624, 985.1079762880945)]
    [InlineData("2026-11-23", -4, 401.77899502899794, 975.6243468400684)]
    [InlineData("2026-03-29", -6, 294.81931213310963, 1120.8073151069716)]
    public void Crossings_are_those_of_the_reference(string date, double elevation, double rise, double set)
    {
        var day = DateOnly.Parse(date);

        var crossings = Sun.Crossings(day, Chalons, elevation)!.Value;

        Assert.Equal(rise, MinutesInto(day, crossings.Rise), 0.001);
        Assert.Equal(set, MinutesInto(day, crossings.Set), 0.001);
    }

    [Fact]
    public void A_year_has_4_024_hours_below_the_lighting_elevation()
    {
        var dark = 0.0;
        for (var day = new DateOnly(2025, 1, 1); day.Year == 2025; day = day.AddDays(1))
        {
            var dusk = Sun.Crossings(day, Chalons, Sun.Lighting)!.Value.Set;
            var dawn = Sun.Crossings(day.AddDays(1), Chalons, Sun.Lighting)!.Value.Rise;
            dark += (dawn - dusk).TotalHours;
        }

        Assert.Equal(4024, dark, 0.5);
    }

    [Fact]
    public void Where_the_sun_never_sets_there_are_no_crossings() =>
        Assert.Null(Sun.Crossings(new(2025, 6, 21), new(25, 70), Sun.Horizon));

    [Fact]
    public void At_a_crossing_the_sun_stands_at_that_elevation() =>
        Gen.Select(Gen.Double[-60, 60], Gen.Double[-179, 179], Gen.Int[0, 36_500], Gen.Double[-12, 0]).Sample((latitude, longitude, days, elevation) =>
        {
            var place = new Place(longitude, latitude);
            if (Sun.Crossings(new DateOnly(1990, 1, 1).AddDays(days), place, elevation) is not { } crossings)
            {
                return Math.Abs(latitude) > 50;
            }

            return crossings.Rise < crossings.Set
                && Math.Abs(Sun.Elevation(crossings.Rise, place) - elevation) < 0.001
                && Math.Abs(Sun.Elevation(crossings.Set, place) - elevation) < 0.001;
        });

    [Fact]
    public void At_noon_it_is_high_and_at_midnight_low()
    {
        Assert.Equal(64.48, Sun.Elevation(At("2025-06-21T11:44:00Z"), Chalons), 0.02);
        Assert.Equal(-64.48, Sun.Elevation(At("2025-12-20T23:41:00Z"), Chalons), 0.05);
    }

    private static Instant At(string moment) => Instant.From(DateTimeOffset.Parse(moment));

    private static double MinutesInto(DateOnly day, Instant instant) => (instant - Instant.From(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero))).TotalMinutes;
}
