using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.History;

public sealed class SilencesTests
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMicroseconds(10);

    [Fact]
    public void A_silence_in_the_middle_is_a_gap() => Assert.Equal([new(new(108), new(130))], Between(null, 100, 140, 100, 108, 130, 135));

    [Fact]
    public void Silence_up_to_the_end_is_a_gap() => Assert.Equal([new(new(105), new(140))], Between(null, 100, 140, 100, 105));

    [Fact]
    public void Silence_from_the_beginning_is_a_gap() => Assert.Equal([new(new(100), new(120))], Between(null, 100, 125, 120));

    [Fact]
    public void A_value_from_before_is_fresh_for_a_while() => Assert.Empty(Between(95, 100, 110, 105));

    [Fact]
    public void A_gap_that_began_before_is_said_from_the_beginning_on() => Assert.Equal([new(new(100), new(109))], Between(95, 100, 115, 109));

    [Fact]
    public void Nothing_at_all_is_one_gap() => Assert.Equal([new(new(100), new(140))], Between(null, 100, 140));

    [Fact]
    public void The_future_is_no_gap() => Assert.Empty(Between(null, 100, 90));

    [Fact]
    public void What_never_ages_has_no_gaps() => Assert.Empty(new Silences(null, new(100), new(1_000_000), freshFor: null).Finish(10, Fresh));

    [Fact]
    public void Every_moment_is_within_reach_of_a_reading_or_in_a_gap() =>
        Gen.Long[100, 199].Array[0, 12].Select(a => a.Distinct().Order().ToArray()).Sample(readings =>
        {
            var gaps = Between(null, 100, 200, readings);
            Assert.All(gaps, g => Assert.True(g.To - g.From > Fresh && !readings.Any(r => r > g.From.Microseconds && r < g.To.Microseconds)));
            for (long t = 111; t < 200; t++)
            {
                var reached = readings.Any(r => r <= t && t - r <= 10);
                Assert.True(reached || gaps.Any(g => g.From.Microseconds <= t && t <= g.To.Microseconds), $"{t} is in no gap and out of reach");
            }
        });

    [Fact]
    public void Coverage_is_the_share_of_the_time_in_which_something_fresh_was_known() => Gen.Long[100, 199].Array[0, 12].Select(a => a.Distinct().Order().ToArray()).Sample(readings =>
    {
        var silences = new Silences(null, new(100), new(200), Fresh);
        Array.ForEach(readings, r => silences.Add(new Instant(r)));
        silences.Finish(1000, Fresh);

        // The obvious way: moment by moment.
        var fresh = Enumerable.Range(100, 100).Select(t => readings.Any(r => r <= t && t - r < 10)).ToArray();
        Assert.Equal(fresh.Count(f => f) / 100.0, silences.Coverage(), 9);
        Assert.Equal(fresh.Chunk(25).Select(c => c.Count(f => f) / 25.0), silences.Coverage(4, 25).Select(c => Math.Round(c, 9)));
    });

    [Fact]
    public void Coverage_of_what_has_not_come_yet_is_not_known()
    {
        var silences = new Silences(new(95), new(100), new(130), Fresh);
        silences.Add(new Instant(102));
        silences.Finish(10, Fresh);
        Assert.Equal([0.48, 0, double.NaN, double.NaN], silences.Coverage(4, 25).Select(c => Math.Round(c, 2)));
    }

    [Fact]
    public void Of_too_many_gaps_the_long_ones_are_told()
    {
        var silences = new Silences(null, new(0), new(1_000), Fresh);
        foreach (var at in new long[] { 5, 20, 40, 60, 500, 995 })
        {
            silences.Add(new Instant(at));
        }

        Assert.Equal([new(new(60), new(500)), new(new(500), new(995))], silences.Finish(3, TimeSpan.FromMicroseconds(100)));
    }

    private static Gap[] Between(long? before, long from, long to, params long[] readings)
    {
        var silences = new Silences(before is { } b ? new Instant(b) : null, new(from), new(to), Fresh);
        Array.ForEach(readings, r => silences.Add(new Instant(r)));
        return silences.Finish(1000, Fresh);
    }
}
