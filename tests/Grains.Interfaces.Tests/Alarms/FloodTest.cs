using Beffroi.Alarms;
using Beffroi.Twin;

namespace Beffroi.Tests.Alarms;

public sealed class FloodTest
{
    private static readonly Instant Noon = Instant.From(new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void More_than_ten_within_ten_minutes_begin_a_flood()
    {
        Assert.Null(Flood.At(Every(0.9, 10), At(9)).Since);
        Assert.Equal(new Flood(11, At(9)), Flood.At(Every(0.9, 11), At(9)));
    }

    [Fact]
    public void It_goes_on_until_fewer_than_five_are_left_within_ten_minutes()
    {
        var raised = Every(0.5, 11);
        Assert.Equal(At(5), Flood.At(raised, At(12.9)).Since);
        Assert.Equal(5, Flood.At(raised, At(12.9)).Lately);
        Assert.Null(Flood.At(raised, At(13.1)).Since);
    }

    [Fact]
    public void One_that_ended_between_two_alarms_is_over()
    {
        Instant[] raised = [.. Every(0.5, 11), At(40), At(40.5), At(41), At(41.5), At(42), At(42.5)];
        Assert.Equal(new Flood(6, null), Flood.At(raised, At(43)));
    }

    [Fact]
    public void What_is_still_to_come_is_not_counted() => Assert.Equal(new Flood(1, null), Flood.At(Every(0.1, 50), Noon));

    private static Instant At(double minutes) => Noon + TimeSpan.FromMinutes(minutes);

    private static Instant[] Every(double minutes, int times) => [.. Enumerable.Range(0, times).Select(i => At(i * minutes))];
}
