namespace Beffroi.Programmes;

public sealed class FrenchHolidaysTest
{
    [Theory]
    [InlineData(1961, "1961-04-02")]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2038, "2038-04-25")]
    public void Easter_is_where_almanacs_have_it(int year, string date) => Assert.Equal(DateOnly.Parse(date), FrenchHolidays.Easter(year));

    [Fact]
    public void A_year_has_its_eleven_holidays()
    {
        var days = Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays).Where(d => FrenchHolidays.Of(d) is not null).ToArray();
        Assert.Equal(
            ["2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25"],
            days.Select(d => d.ToString("yyyy-MM-dd")));
        Assert.Equal(11, FrenchHolidays.Names.Count());
    }

    [Fact]
    public void Ascension_on_the_eighth_of_May_is_both()
    {
        Assert.True(FrenchHolidays.Is(new(1997, 5, 8), "ascension"));
        Assert.Equal("victory-1945", FrenchHolidays.Of(new(1997, 5, 8)));
    }
}
