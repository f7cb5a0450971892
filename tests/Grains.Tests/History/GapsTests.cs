using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.History;

public sealed class GapsTests
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
    public void What_never_ages_has_no_gaps() => Assert.Empty(Gaps.Between(null, [], new(100), new(1_000_000), freshFor: null));

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

    private static Gap[] Between(long? before, long from, long to, params long[] readings) =>
        [.. Gaps.Between(before is { } b ? new Instant(b) : null, readings.Select(r => new Instant(r)), new(from), new(to), Fresh)];
}
