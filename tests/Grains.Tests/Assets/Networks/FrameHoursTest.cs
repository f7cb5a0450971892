using Beffroi.Compliance.Assets;
using CsCheck;
using Xunit;

namespace Beffroi.Assets.Networks;

public sealed class FrameHoursTest
{
    private static readonly Twin.Instant Start = Seen.At("2026-11-14T12:10:00Z");

    [Fact]
    public void What_was_counted_a_day_ago_is_forgotten_hour_by_hour()
    {
        var totals = new FrameTotals(10, 5, TimeSpan.FromSeconds(1));
        var hours = FrameHours.From(Start, default).At(Start + TimeSpan.FromHours(1), totals);

        Assert.Equal(totals, hours.At(Start + TimeSpan.FromHours(23), totals).Day(totals));
        Assert.Equal(default, hours.At(Start + TimeSpan.FromHours(24), totals).Day(totals));
        Assert.Equal(default, hours.At(Start + TimeSpan.FromDays(900), totals).Day(totals));
    }

    [Fact]
    public void Today_begins_at_midnight_on_the_clocks_of_the_territory()
    {
        var (one, two) = (new FrameTotals(1, 0, TimeSpan.FromSeconds(1)), new FrameTotals(3, 0, TimeSpan.FromSeconds(5)));
        var before = FrameHours.From(Seen.At("2026-11-14T22:10:00Z"), default).At(Seen.At("2026-11-14T23:10:00Z"), one);

        Assert.Equal(two - one, before.At(Seen.At("2026-11-15T00:30:00Z"), two).Today(two));
    }

    /// <summary>Also on the days of 23 and of 25 hours.</summary>
    [Fact]
    public void Today_is_each_hour_that_begins_on_its_date() => Gen.Select(Gen.Int[0, 366 * 24], Gen.Int[0, FrameHours.Kept]).Sample((hour, kept) =>
    {
        var at = Seen.At("2026-01-01T00:00:00Z") + TimeSpan.FromHours(hour);
        var hours = new FrameHours(FrameHours.Of(at), default, [.. Enumerable.Range(0, kept).Select(_ => new FrameTotals(1, 0, default))]);

        var today = Enumerable.Range(1, kept).TakeWhile(back => Twin.LegalTime.Of(at - TimeSpan.FromHours(back)).Date == Twin.LegalTime.Of(at).Date).Count();
        Assert.Equal(today, hours.Today(default).Received);
    });

    [Fact]
    public void As_a_text_it_is_what_it_was_and_fits_a_property() =>
        Gen.Select(Gen.Long[0, 600_000], Gen.Long[0, 1_000_000_000], Gen.Select(Gen.Long[0, 1295], Gen.Long[0, 46_655], Gen.Int[0, 1_679_615]).List[0, FrameHours.Kept]).Sample((hour, index, past) =>
        {
            var hours = new FrameHours(hour, new(index, index / 7, TimeSpan.FromMilliseconds(index)), [.. past.Select(p => new FrameTotals(p.Item1, p.Item2, TimeSpan.FromMilliseconds(p.Item3)))]);
            var text = FrameHoursText.Write(hours);

            Assert.InRange(text.Length, 1, Twin.TextProperty.LongestText);
            var read = FrameHoursText.Read(text)!;
            Assert.Equal((hours.Hour, hours.Start), (read.Hour, read.Start));
            Assert.Equal(hours.Past, read.Past);
        });

    [Fact]
    public void What_somebody_else_wrote_is_nothing() => Assert.All(["", "some words", "a b c d é", "1 2 3 4 567"], text => Assert.Null(FrameHoursText.Read(text)));
}
