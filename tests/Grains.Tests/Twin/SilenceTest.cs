using Beffroi.Assets.Networks;
using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Tests.Twin;

public sealed class SilenceTest
{
    private static readonly Gateway Kind = new();
    private static readonly TimeSpan Patience = Kind.SilentAfter!.Value;

    private readonly TurnBench _bench = new(Kind, AssetId.Of("gateway", "G-1"));

    public SilenceTest()
    {
        _bench.Describe(new() { Name = "Gateway" });
        _bench.Observe(new() { Source = "mqtt", Epoch = 1, Sequence = 1, At = _bench.Now, Measurements = [new("online", Value.Of(true))] });
    }

    [Fact]
    public void Silence_is_an_alarm_when_it_has_lasted()
    {
        Wait(Patience);
        Assert.True(IsSilent);
    }

    [Fact]
    public void What_was_said_while_nobody_listened_is_no_silence_of_the_asset()
    {
        _bench.Now += 4 * Patience;
        _bench.State.ListeningSince = _bench.Now;
        _bench.Look();
        Assert.False(IsSilent);

        var due = Judging.NextDeadline(Kind, _bench.State, _bench.Now);
        Assert.Equal(_bench.Now + Patience, due);
        _bench.Now = due;
        _bench.Look();
        Assert.True(IsSilent);
    }

    [Fact]
    public void An_alarm_of_silence_outlives_a_time_in_which_nobody_listened()
    {
        Wait(Patience);
        _bench.Now += Patience;
        _bench.State.ListeningSince = _bench.Now;
        _bench.Look();
        Assert.True(IsSilent);
    }

    private bool IsSilent => _bench.State.Conditions?.Any(c => c is { Code: "silent", Open: true }) == true;

    private void Wait(TimeSpan time)
    {
        _bench.Now += time;
        _bench.Look();
    }
}
