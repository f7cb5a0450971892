using Beffroi.Twin;

namespace Beffroi.Indicators;

public sealed class FittedWeeksTests
{
    [Theory]
    [InlineData("2026-11-27T00:15:00Z", "2026-11-22T23:00:00Z")]
    [InlineData("2026-11-23T00:15:00Z", "2026-11-22T23:00:00Z")]
    [InlineData("2026-11-22T22:15:00Z", "2026-11-15T23:00:00Z")]
    public void Whole_weeks_end_with_the_last_monday_and_this_one_comes_behind(string now, string monday)
    {
        var edges = PeriodSteps.WeeksOfYear(At(now));

        Assert.Equal((54, At(monday), At(now)), (edges.Length, edges[^2], edges[^1]));
        Assert.All(edges.SkipLast(1), edge => Assert.Equal((DayOfWeek.Monday, 0), (LegalTime.Of(edge).Date.DayOfWeek, LegalTime.Of(edge).Hour)));
    }

    [Theory]
    [InlineData("2026-11-27T00:15:00Z", "2026-11-26T11:00:00Z", 24)]
    [InlineData("2026-11-27T11:00:00Z", "2026-11-27T11:00:00Z", 24)]
    [InlineData("2026-10-25T05:00:00Z", "2026-10-24T10:00:00Z", 25)]
    [InlineData("2026-03-29T05:00:00Z", "2026-03-28T11:00:00Z", 23)]
    public void A_night_goes_from_noon_to_noon_however_long_it_is(string now, string noon, int hours)
    {
        var edges = PeriodSteps.HoursOfNight(At(now));

        Assert.Equal((At(noon), hours), (edges[0], edges.Length - 1));
    }

    private static Instant At(string text) => Instant.From(DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}
