using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Programmes;

public sealed class LegalNightTest
{
    [Theory]
    [InlineData("2026-03-28", 23)]
    [InlineData("2026-10-24", 25)]
    [InlineData("2026-06-21", 24)]
    public void A_night_has_as_many_hours_as_the_clocks_make_it(string date, double hours) =>
        Assert.Equal(hours, (LegalNight.Of(DateOnly.Parse(date)).To - LegalNight.Of(DateOnly.Parse(date)).From).TotalHours);

    [Fact]
    public void Every_moment_is_in_one_night() => Gen.Long[0, 4_000_000_000_000_000].Sample(microseconds =>
    {
        var at = new Instant(microseconds);
        var night = LegalNight.Around(at);
        return night.Holds(at) && LegalNight.Of(night.Date.AddDays(-1)).To == night.From && night.Next.From == night.To;
    });

    [Theory]
    [InlineData("2026-03-28")]
    [InlineData("2026-10-24")]
    [InlineData("2026-01-05")]
    public void Times_keep_their_order_when_the_clocks_change(string date)
    {
        var night = LegalNight.Of(DateOnly.Parse(date));
        var times = Enumerable.Range(0, 1440).Select(minute => night.At(new TimeOnly(12, 0).AddMinutes(minute))).ToArray();
        Assert.Equal(night.From, times[0]);
        Assert.All(times, at => Assert.True(night.Holds(at)));
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.First <= pair.Second));
    }

    [Fact]
    public void An_hour_that_is_leapt_over_is_the_moment_of_the_leap_and_one_that_comes_twice_is_the_first()
    {
        Assert.Equal(Utc(2026, 3, 29, 1, 0), LegalNight.Of(new(2026, 3, 28)).At(new(2, 30)));
        Assert.Equal(Utc(2026, 10, 25, 0, 30), LegalNight.Of(new(2026, 10, 24)).At(new(2, 30)));
    }

    private static Instant Utc(int year, int month, int day, int hour, int minute) => Instant.From(new(year, month, day, hour, minute, 0, TimeSpan.Zero));
}
