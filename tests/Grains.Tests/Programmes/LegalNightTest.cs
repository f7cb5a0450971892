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

    [Fact]
    public void Times_keep_their_order_when_the_clocks_change() => Gen.Select(Gen.Int[0, 1439], Gen.Int[0, 1439]).Sample(times =>
    {
        static int OfNight(int minute) => (minute + 720) % 1440;
        foreach (var date in new[] { new DateOnly(2026, 3, 28), new DateOnly(2026, 10, 24), new DateOnly(2026, 1, 5) })
        {
            var night = LegalNight.Of(date);
            var (a, b) = (night.At(TimeOnly.MinValue.AddMinutes(times.Item1)), night.At(TimeOnly.MinValue.AddMinutes(times.Item2)));
            Assert.True(night.Holds(a));
            Assert.True(OfNight(times.Item1) > OfNight(times.Item2) || a <= b);
        }
    });

    [Fact]
    public void An_hour_that_is_leapt_over_is_the_moment_of_the_leap_and_one_that_comes_twice_is_the_first()
    {
        Assert.Equal(Utc(2026, 3, 29, 1, 0), LegalNight.Of(new(2026, 3, 28)).At(new(2, 30)));
        Assert.Equal(Utc(2026, 10, 25, 0, 30), LegalNight.Of(new(2026, 10, 24)).At(new(2, 30)));
    }

    private static Instant Utc(int year, int month, int day, int hour, int minute) => Instant.From(new(year, month, day, hour, minute, 0, TimeSpan.Zero));
}
