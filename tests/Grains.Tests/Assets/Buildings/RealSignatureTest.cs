using Beffroi.History;
using Beffroi.Support.History;
using Xunit;

namespace Beffroi.Assets.Buildings;

/// <summary>
/// Heating signatures of two real buildings of Cambridge, fitted on nine months of 2019 by the week and tried on the three kept aside. One tells its heat well enough to
/// count savings by; the other, heated by its people's leave and not by the cold, does not, and is said not to.
/// </summary>
public sealed class RealSignatureTest
{
    private static readonly int[] KeptAside = [2, 5, 11];

    [Fact]
    public void A_building_that_follows_the_cold_is_told_well_enough_on_months_kept_aside()
    {
        var (fitted, aside) = Weeks("b0");
        var signature = HeatingSignature.Fit(fitted)!;
        var (own, others) = (signature.QualityOn(fitted), signature.QualityOn(aside));

        TestContext.Current.TestOutputHelper!.WriteLine($"{signature}\nfitted {own}\nkept aside {others}");
        Assert.Equal((14.7, 0.7), (signature.Break, Math.Round(signature.Slope, 1)));
        Assert.True(own.RSquared > 0.9 && Math.Abs(own.Nmbe) < 1e-6);
        Assert.Equal((0.92, 12.9, 7.8), (Math.Round(others.RSquared, 2), Math.Round(others.CvRmse, 1), Math.Round(others.Nmbe, 1)));
        Assert.True(others.IsGoodEnough);
    }

    [Fact]
    public void A_building_that_does_not_is_said_not_to()
    {
        var (fitted, aside) = Weeks("b1");
        var others = HeatingSignature.Fit(fitted)!.QualityOn(aside);

        TestContext.Current.TestOutputHelper!.WriteLine($"kept aside {others}");
        Assert.Equal((0.25, 71.2, -35.9), (Math.Round(others.RSquared, 2), Math.Round(others.CvRmse, 1), Math.Round(others.Nmbe, 1)));
        Assert.False(others.IsGoodEnough);
    }

    private static (SignaturePoint[] Fitted, SignaturePoint[] Aside) Weeks(string building)
    {
        var heat = Days(RealSeries.Cambridge().Single(m => m.Key.Contains($"_{building}/gas")).Value, 24);
        var outdoor = Days(RealSeries.CambridgeWeather(), 20);
        var weeks = heat.Keys.Where(outdoor.ContainsKey).GroupBy(day => (day.DayNumber + 1) / 7).Where(week => week.Count() == 7)
            .Select(week => (week.Order().ElementAt(3).Month, Point: new SignaturePoint(week.Average(day => outdoor[day]), week.Average(day => heat[day])))).ToArray();
        return ([.. weeks.Where(w => !KeptAside.Contains(w.Month)).Select(w => w.Point)], [.. weeks.Where(w => KeptAside.Contains(w.Month)).Select(w => w.Point)]);
    }

    /// <summary>The mean of each day of which enough hours are known.</summary>
    private static Dictionary<DateOnly, double> Days(RawReading[] hours, int fewest) =>
        hours.GroupBy(r => DateOnly.FromDateTime(r.At.ToDateTimeOffset().UtcDateTime)).Where(day => day.Count() >= fewest).ToDictionary(day => day.Key, day => day.Average(r => r.Value.Number));
}
