using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Rules.Totals;

public sealed class SampleClockTests
{
    [Fact]
    public void Instants_are_the_multiples_of_the_period() => Gen.Select(Gen.Long[0, 10_000_000_000], Gen.Int[1, 300]).Sample((micros, seconds) =>
    {
        var (clock, at) = (new SampleClock(TimeSpan.FromSeconds(seconds)), new Instant(micros));
        Assert.Equal(0, clock.From(at).Microseconds % (seconds * 1_000_000L));
        Assert.InRange(clock.From(at).Microseconds - micros, 0, (seconds * 1_000_000L) - 1);
        Assert.InRange(clock.After(at).Microseconds - micros, 1, seconds * 1_000_000L);
    });

    [Fact]
    public void As_many_as_are_met_on_the_way() => Gen.Select(Gen.Long[0, 1_000_000_000], Gen.Long[0, 1_000_000_000], Gen.Int[1, 60]).Sample((from, to, seconds) =>
    {
        var clock = new SampleClock(TimeSpan.FromSeconds(seconds));
        var met = 0;
        for (var at = clock.From(new(from)); at < new Instant(to); at = clock.After(at))
        {
            met++;
        }

        Assert.Equal(met, clock.Between(new(from), new(to)));
    });
}
