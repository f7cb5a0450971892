using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Tests.Twin;

public sealed class ReceivingTest
{
    private static readonly AssetId Source = AssetId.Of("lantern", "F-1");

    private readonly TurnBench _bench = new(new Lantern(), AssetId.Of("lantern", "L-1"));

    public ReceivingTest() => _bench.Describe(new() { Name = "Lantern" });

    [Fact]
    public void I7_an_effect_is_applied_once_and_never_behind_a_newer_one()
    {
        Assert.Equal(Outcome.Taken, _bench.Receive(Supply(version: 5, on: true)));
        var version = _bench.State.Version;

        Assert.True(_bench.Receive(Supply(version: 5, on: true)).IsUnchanged);
        Assert.True(_bench.Receive(Supply(version: 4, on: false)).IsUnchanged);
        Assert.Equal(version, _bench.State.Version);
        Assert.Equal(Quality.Inferred, _bench.LastTurn.Sight.Of(Lantern.Supply).Quality);
    }

    [Fact]
    public void Being_told_something_is_not_being_heard_of()
    {
        _bench.Receive(Supply(version: 1, on: true));
        Assert.Null(_bench.State.LastSeen);
    }

    [Fact]
    public void A_dependant_is_greeted_with_what_it_missed_and_told_what_changes()
    {
        _bench.Observe(new() { Source = "mqtt", Measurements = [new("door", Value.Of(true))] });
        _bench.Receive(new(Source, 1, 0, new() { Form = EffectForm.Linked, Name = "feeder" }));
        Assert.Equal(Value.Of(true), Assert.Single(_bench.LastTurn.Effects).Content.Value);

        _bench.Observe(new() { Source = "mqtt", Measurements = [new("door", Value.Of(false))] });
        var told = Assert.Single(_bench.LastTurn.Effects);
        Assert.Equal((Source, "supply", Value.Of(false)), (told.Target, told.Content.Name, told.Content.Value));

        _bench.Observe(new() { Source = "mqtt", Measurements = [new("door", Value.Of(false))] });
        Assert.Empty(_bench.LastTurn.Effects);
    }

    [Fact]
    public void What_cannot_be_told_is_refused_for_good()
    {
        var stranger = new TurnBench(new Lantern(), AssetId.Of("lantern", "L-9"));
        Assert.True(stranger.Receive(Supply(version: 1, on: true)).IsRefused);
        Assert.Empty(stranger.Changes);
    }

    private static IncomingEffect Supply(long version, bool on) =>
        new(Source, version, 0, new() { Form = EffectForm.Tell, Name = "supply", Value = Value.Of(on), Quality = Quality.Inferred, At = TurnBench.Noon });
}
