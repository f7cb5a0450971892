using Xunit;

namespace Beffroi.Assets.Water;

public sealed class NightsTest
{
    [Fact]
    public void The_twentieth_percentile_of_a_week_is_not_moved_by_one_night()
    {
        Assert.Equal(5.02, Of(5, 5.1, 5.2, 5.3, 5.4, 5.0, 9)!.Percentile20!.Value, 9);
        Assert.Null(Of(5, 6).Percentile20);
    }

    [Theory]
    [InlineData(false, "5 5 5 5 5 5 5 5 5 5")]
    [InlineData(true, "5 5 5 5 5 5 5 6.1 6.2 6.05")]
    [InlineData(true, "5 5 5 5 5 5 5 5 5 6.1")]
    [InlineData(false, "2 2 2 2 2 2 2 2.5 2.3 2.5")]
    [InlineData(true, "2 2 2 2 2 2 2 2.5 2.45 2.5")]
    [InlineData(false, "5 5 5 5 5 5 5 5 5 5.9")]
    public void It_has_risen_when_three_nights_are_a_fifth_above_the_usual_or_one_by_a_cubic_metre(bool risen, string flows) =>
        Assert.Equal(risen, Of([.. flows.Split(' ').Select(flow => double.Parse(flow, System.Globalization.CultureInfo.InvariantCulture))]).HasRisen);

    [Fact]
    public void Five_nights_tell_no_usual() => Assert.Null(Of(5, 5, 5, 9, 9).HasRisen);

    [Fact]
    public void Ten_days_are_kept_and_a_night_counts_once()
    {
        var nights = Of([.. Enumerable.Range(0, 30).Select(i => (double)i)]);
        var again = Nights.Read(nights.With(Day(29), 7).ToString());

        Assert.Equal(10, again.All.Count);
        Assert.Equal((Day(20).DayNumber, 20.0), again.All[0]);
        Assert.Equal((Day(29).DayNumber, 7.0), again.All[^1]);
        Assert.InRange(again.ToString().Length, 1, Twin.TextProperty.LongestText);
    }

    [Fact]
    public void What_is_no_text_of_nights_holds_none() => Assert.Empty(Nights.Read("some words 5: :6 x:7").All);

    private static DateOnly Day(int number) => new DateOnly(2026, 11, 1).AddDays(number);

    private static Nights Of(params double[] flows) => flows.Select((flow, i) => (flow, i)).Aggregate(Nights.Read(null), (nights, night) => Nights.Read(nights.With(Day(night.i), night.flow).ToString()));
}
