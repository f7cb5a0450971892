using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.Emulator;

public sealed class EmulatedClockTest
{
    private static readonly Instant Began = Instant.From(new DateTimeOffset(2026, 11, 14, 18, 0, 0, TimeSpan.Zero));

    [Fact]
    public void At_real_speed_it_is_now() =>
        Assert.Equal(Began + TimeSpan.FromHours(2), EmulatedClock.Start(Began, new() { Speed = 1 }).At(Began + TimeSpan.FromHours(2)));

    [Fact]
    public void Faster_it_begins_in_the_past_and_catches_up()
    {
        var clock = EmulatedClock.Start(Began, new() { Speed = 61, Backlog = TimeSpan.FromHours(1) });

        Assert.Equal(Began - TimeSpan.FromHours(1), clock.At(Began));
        Assert.Equal(Began - TimeSpan.FromHours(1) + TimeSpan.FromSeconds(610), clock.At(Began + TimeSpan.FromSeconds(10)));
        Assert.Equal(Began + TimeSpan.FromSeconds(60), clock.At(Began + TimeSpan.FromSeconds(60)));
        Assert.Equal(Began + TimeSpan.FromSeconds(90), clock.At(Began + TimeSpan.FromSeconds(90)));
    }

    [Fact]
    public void It_is_never_ahead_and_never_goes_back() =>
        Gen.Select(Gen.Double[1, 3600], Gen.Int[0, 100_000], Gen.Int[0, 1000]).Sample((speed, seconds, more) =>
        {
            var clock = EmulatedClock.Start(Began, new() { Speed = speed });
            var (earlier, later) = (Began + TimeSpan.FromSeconds(seconds), Began + TimeSpan.FromSeconds(seconds + more));
            return clock.At(earlier) <= earlier && clock.At(later) <= later && clock.At(earlier) <= clock.At(later);
        });
}
