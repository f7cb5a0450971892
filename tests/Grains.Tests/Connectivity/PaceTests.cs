using CsCheck;
using Xunit;

namespace Beffroi.Connectivity;

public sealed class PaceTests
{
    [Fact]
    public void A_burst_goes_through_and_then_the_rate_holds()
    {
        var pace = new Pace(10, 5);
        Assert.Equal([true, true, true, true, true, false], Enumerable.Range(0, 6).Select(_ => pace.Take(1, Seconds(0))));
        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(_ => pace.Take(1, Seconds(0.1))));
        Assert.True(pace.HasRoom(Seconds(0.2)));
    }

    [Fact]
    public void Whoever_comes_too_fast_waits_a_little_longer_each_time()
    {
        var pace = new Pace(10, 2);
        Assert.Equal([0, 0, 0.1, 0.2], Enumerable.Range(0, 4).Select(_ => Math.Round(pace.Come(Seconds(0)).TotalSeconds, 6)));
    }

    [Fact]
    public void What_was_charged_is_paid_for_by_what_follows()
    {
        var pace = new Pace(10, 5);
        pace.Charge(25, Seconds(0));
        Assert.False(pace.HasRoom(Seconds(2)));
        Assert.True(pace.HasRoom(Seconds(2.11)));
    }

    [Fact]
    public void Never_more_than_the_burst_and_the_rate_go_through() =>
        Gen.Select(Gen.Double[0.1, 1000], Gen.Double[1, 1000], Gen.Double[0, 0.5].Array[1, 300]).Sample((rate, burst, steps) =>
        {
            var pace = new Pace(rate, burst);
            var (now, taken) = (0.0, 0);
            foreach (var step in steps)
            {
                now += step;
                taken += pace.Take(1, Seconds(now)) ? 1 : 0;
            }

            return taken <= burst + (rate * now) + 1e-6;
        }, iter: 2_000);

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
