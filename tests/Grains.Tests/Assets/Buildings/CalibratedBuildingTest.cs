using Beffroi.History;
using Beffroi.Support.History;
using Beffroi.Twin.Simulation;
using Xunit;

namespace Beffroi.Assets.Buildings;

/// <summary>
/// Two real buildings of Cambridge, fitted by the hour on nine months of 2019 and tried on the three kept aside. One is told well enough to be called calibrated;
/// of the other, heated by its people's leave and not by the cold, the quality says itself that it is not.
/// </summary>
public sealed class CalibratedBuildingTest
{
    private const double Floor = 2000;

    private static readonly Lazy<(MeteredHour[] Hours, CalibratedBuilding Building)> Fitted = new(() => Hours("b0") is var hours ? (hours, CalibratedBuilding.Fit(Floor, hours, IsKeptAside)) : default);

    [Fact]
    public void A_building_that_follows_the_cold_is_told_on_months_kept_aside()
    {
        var (hours, building) = Fitted.Value;
        var (days, weeks, months) = (Quality(building, hours, day => day.DayNumber), Quality(building, hours, WeekOf), Quality(building, hours, day => day.Month));

        TestContext.Current.TestOutputHelper!.WriteLine($"{building.Figures}\ndays {days}\nweeks {weeks}\nmonths {months}");
        Assert.Equal((0.86, 15.9, 3.1), Rounded(days));
        Assert.Equal((0.97, 8.4, 3.1), Rounded(weeks));
        Assert.Equal((0.99, 3.6, 3.1), Rounded(months));
        Assert.True(days.IsGoodEnough && months.IsCalibrated);
    }

    [Fact]
    public void What_a_building_of_known_figures_bought_is_told_by_the_figures_that_are_found()
    {
        var (hours, known) = Fitted.Value;
        var bought = known.Heat(hours);
        MeteredHour[] made = [.. hours.Select((hour, i) => hour with { Heat = bought[i] })];

        var again = CalibratedBuilding.Fit(Floor, made, IsKeptAside);

        Assert.True(Quality(again, made, day => day.DayNumber) is { RSquared: > 0.995, CvRmse: < 3 } quality && Math.Abs(quality.Nmbe) < 1);
        Assert.Equal(known.Figures.Transfer, again.Figures.Transfer, tolerance: 0.05 * known.Figures.Transfer);
    }

    [Fact]
    public void A_building_that_does_not_is_said_not_to()
    {
        var hours = Hours("b1");
        var quality = Quality(CalibratedBuilding.Fit(Floor, hours, IsKeptAside), hours, WeekOf);

        Assert.Equal((0.17, 74.6, -23.2), Rounded(quality));
        Assert.False(quality.IsGoodEnough);
    }

    private static (double, double, double) Rounded(FitQuality quality) => (Math.Round(quality.RSquared, 2), Math.Round(quality.CvRmse, 1), Math.Round(quality.Nmbe, 1));

    private static int WeekOf(DateOnly day) => (day.DayNumber + 1) / 7;

    private static bool IsKeptAside(DateOnly day) => day.Month is 2 or 5 or 11;

    private static FitQuality Quality(CalibratedBuilding building, MeteredHour[] hours, Func<DateOnly, int> period) => building.QualityOn(hours, IsKeptAside, period);

    /// <summary>The hours of both meters and of the weather, those that the station missed as the hour before.</summary>
    private static MeteredHour[] Hours(string building)
    {
        var meters = RealSeries.Cambridge();
        var (gas, electricity) = (ByHour(meters.Single(m => m.Key.Contains($"_{building}/gas")).Value), ByHour(meters.Single(m => m.Key.Contains($"_{building}/electricity")).Value));
        var (outdoor, sun) = (ByHour(RealSeries.CambridgeWeather()), ByHour(RealSeries.CambridgeSun()));
        var (warm, bright) = (8.0, 0.0);
        return [.. gas.Keys.Order().Select(at => new MeteredHour(at, warm = outdoor.GetValueOrDefault(at, warm), bright = sun.GetValueOrDefault(at, bright), electricity[at], gas[at]))];
    }

    private static Dictionary<DateTime, double> ByHour(RawReading[] readings) => readings.ToDictionary(r => r.At.ToDateTimeOffset().UtcDateTime, r => r.Value.Number);
}
