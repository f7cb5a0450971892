using Beffroi.Inventory;
using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Tests.Twin;

public sealed class DescribingTest
{
    private readonly TurnBench _bench = new(new Lantern(), AssetId.Of("lantern", "L-1"));

    [Fact]
    public void The_same_description_again_makes_no_change()
    {
        var told = Told(("nominalPower", Value.Of(80)));
        Assert.Equal(Outcome.Taken, _bench.Describe(told));
        Assert.True(_bench.Describe(told).IsUnchanged);
        Assert.Single(_bench.Changes);
    }

    [Fact]
    public void What_is_not_told_stays_and_what_is_removed_goes()
    {
        _bench.Describe(Told(("nominalPower", Value.Of(80))) with { Name = "Lantern", Address = "rue Carnot" });
        _bench.Describe(Told(("nominalPower", Value.None)) with { Name = "Lanterne" });

        Assert.Equal(("Lanterne", "rue Carnot"), (_bench.State.Description!.Name, _bench.State.Description.Address));
        Assert.Empty(_bench.State.Description.Attributes!);
    }

    [Fact]
    public void A_link_is_told_to_both_ends_when_it_moves()
    {
        _bench.Describe(Linked("F-1"));
        Assert.Equal([("F-1", EffectForm.Linked)], Effects());

        _bench.Describe(Linked("F-2"));
        Assert.Equal([("F-1", EffectForm.Unlinked), ("F-2", EffectForm.Linked)], Effects());

        _bench.Do(turn => Describing.Retire(turn, new("test")));
        Assert.Equal([("F-2", EffectForm.Unlinked)], Effects());
    }

    [Theory]
    [InlineData("height", 3, "unknown-attribute")]
    [InlineData("nominalPower", 4000, "bad-attribute")]
    public void An_attribute_the_kind_cannot_have_is_refused_whole(string name, double number, string code)
    {
        var outcome = _bench.Describe(Told((name, Value.Of(number))) with { Name = "Lantern" });

        Assert.Equal(code, outcome.Code);
        Assert.True(outcome.IsRefused);
        Assert.Null(_bench.State.Description);
    }

    [Fact]
    public void Places_beyond_the_earth_are_refused() =>
        Assert.Equal("bad-place", _bench.Describe(new() { Place = new(768915.19, 6281719.37) }).Code);

    [Fact]
    public void A_retired_asset_described_again_is_back()
    {
        _bench.Describe(new() { Name = "Lantern" });
        _bench.Do(turn => Describing.Retire(turn, new("test")));
        Assert.True(_bench.State.Retired);

        Assert.Equal(Outcome.Taken, _bench.Describe(new() { Name = "Lantern" }));
        Assert.False(_bench.State.Retired);
        Assert.Equal(7, _bench.State.Ordinal);
    }

    private (string, EffectForm)[] Effects() => [.. _bench.LastTurn.Effects.Select(e => (e.Target.Key, e.Content.Form))];

    private static Description Linked(string feeder) => new() { Links = new Dictionary<string, AssetId?> { ["feeder"] = AssetId.Of("lantern", feeder) } };

    private static Description Told(params (string Name, Value Value)[] attributes) => new() { Attributes = attributes.ToDictionary(a => a.Name, a => a.Value) };
}
