using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Tests.Twin;

public sealed class JudgingTest
{
    private readonly TurnBench _bench = new(new Lantern(), AssetId.Of("lantern", "L-1"));

    public JudgingTest() => _bench.Describe(new() { Name = "Lantern" });

    [Fact]
    public void A_condition_is_an_alarm_once_its_delay_is_over()
    {
        Send("power", Value.Of(350));
        Assert.Equal(Priority.None, AssetViews.WorstAlarm(new Lantern(), _bench.State));

        var due = Judging.NextDeadline(new Lantern(), _bench.State, _bench.Now);
        Assert.Equal(_bench.Now + TimeSpan.FromMinutes(15), due);

        _bench.Now = due;
        _bench.Look();
        Assert.Equal(Priority.Major, AssetViews.WorstAlarm(new Lantern(), _bench.State));
        Assert.Equal(due + TimeSpan.FromMinutes(5), Judging.NextDeadline(new Lantern(), _bench.State, due));
    }

    [Fact]
    public void A_condition_that_ends_in_time_never_is_an_alarm()
    {
        Send("power", Value.Of(350));
        _bench.Now += TimeSpan.FromMinutes(10);
        Send("power", Value.Of(100));
        _bench.Now += TimeSpan.FromMinutes(10);
        _bench.Look();

        Assert.Empty(_bench.State.Conditions!);
    }

    [Fact]
    public void What_cannot_be_judged_leaves_the_alarm_as_it_was()
    {
        Send("power", Value.Of(350));
        _bench.Now += TimeSpan.FromMinutes(15);
        _bench.Look();
        _bench.Now += TimeSpan.FromHours(1);
        _bench.Look();

        Assert.Equal(Priority.Major, AssetViews.WorstAlarm(new Lantern(), _bench.State));
    }

    [Fact]
    public void The_worst_alarm_is_the_most_urgent_not_the_highest_number()
    {
        Send("door", Value.Of(true));
        Send("power", Value.Of(350));
        _bench.Now += TimeSpan.FromMinutes(15);
        _bench.Look();

        Assert.Equal(Priority.Danger, AssetViews.WorstAlarm(new Lantern(), _bench.State));
    }

    [Fact]
    public void Looking_again_when_nothing_happened_makes_no_change()
    {
        Send("power", Value.Of(100));
        var changes = _bench.Changes.Count;
        _bench.Look();

        Assert.Equal(changes, _bench.Changes.Count);
    }

    private void Send(string property, Value value) =>
        _bench.Observe(new() { Source = "mqtt", At = _bench.Now, Measurements = [new(property, value)] });
}
