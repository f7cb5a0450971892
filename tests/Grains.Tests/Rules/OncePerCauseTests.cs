using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>Two lamps on their own that dim each other: a chain of effects that comes back ends where it began, whatever damping would have let it do.</summary>
public sealed class OncePerCauseTests
{
    private static readonly Instant Noon = RuleBench.At("2026-06-15T10:00:00Z");

    // Which commands what it follows is refused without a damping; a second apart, damping lets the chain through.
    private static readonly string[] Rules =
    [
        "title: Dims\nkind: luminaire\ntriggers: [{ change: level }]\nwhen: level > 50\ndamping: 1s\nactions: [{ command: { control: level, value: 20, for: 1h, slot: event, of: { neighbours: { metres: 100 } } } }]",
        "title: Brightens\nkind: luminaire\ntriggers: [{ change: level }]\nwhen: level < 50\ndamping: 1s\nactions: [{ command: { control: level, value: 80, for: 1h, slot: event, of: { neighbours: { metres: 100 } } } }]",
    ];

    private readonly Dictionary<AssetId, RuleBench> _lamps = [];

    public OncePerCauseTests()
    {
        foreach (var key in new[] { "A", "B" })
        {
            var bench = new RuleBench(key, Noon, Rules) { Neighbourhood = new Other(AssetId.Of("luminaire", key == "A" ? "B" : "A")) };
            _lamps[AssetId.Of("luminaire", key)] = bench.Described(new() { ["maxPower"] = Value.Of(60), ["controlMode"] = Value.Of("point") });
        }
    }

    private RuleBench A => _lamps[AssetId.Of("luminaire", "A")];

    private RuleBench B => _lamps[AssetId.Of("luminaire", "B")];

    [Fact]
    public void A_chain_that_comes_back_to_an_asset_does_not_fire_the_same_rule_there_again()
    {
        Goes(() => A.Reads(("level", 90)), hops: 20);

        Assert.Equal(["r1"], A.Firings.Select(f => f.Rule));
        Assert.Equal(["r2"], B.Firings.Select(f => f.Rule));
    }

    [Fact]
    public void Another_cause_makes_it_fire_again()
    {
        Goes(() => A.Reads(("level", 90)), hops: 20);
        A.Passes(1);
        B.Passes(1);
        A.Reads(("level", 95));
        Assert.Equal(2, A.Firings.Count(f => f.Rule == "r1"));
    }

    [Fact]
    public void What_comes_together_with_another_cause_fires()
    {
        var chain = EffectChain.Of([Effect(A, fired: true), Effect(A, fired: false)]);
        Assert.False(chain.Holds(AssetId.Of("luminaire", "A"), "r1"));
        Assert.True(EffectChain.Of([Effect(A, fired: true), Effect(A, fired: true)]).Holds(AssetId.Of("luminaire", "A"), "r1"));
        Assert.False(default(EffectChain).Holds(AssetId.Of("luminaire", "A"), "r1"));
    }

    /// <summary>Lets effects travel, a second and a half each: who is commanded says at once that it obeyed, in the turn it was commanded in.</summary>
    private void Goes(Action begin, int hops)
    {
        begin();
        var (from, sent) = (A, A.LastTurn);
        for (; hops > 0 && sent.Effects.Where(e => e.Content.Form == EffectForm.Command).Cast<OutgoingEffect?>().FirstOrDefault() is { } effect; hops--)
        {
            var content = EffectChain.Of(sent, effect.Content);
            var incoming = new IncomingEffect(sent.Asset, sent.State.Version, 0, content);
            from = _lamps[effect.Target];
            from.Turn(
                turn =>
                {
                    Receiving.Decide(turn, incoming);
                    turn.Note(turn.Kind.Find("level")!, new("level", content.Command!.Value, turn.Now, Quality.Estimated, FactMarks.Derived));
                },
                sent.Now + TimeSpan.FromSeconds(1.5), content.Depth % 2, EffectChain.Of([incoming]));
            sent = from.LastTurn;
        }
    }

    private static IncomingEffect Effect(RuleBench bench, bool fired)
    {
        bench.Passes(1).Reads(("level", 10)).Passes(1).Reads(("level", 90));
        var turn = bench.LastTurn;
        var content = new EffectContent { Form = EffectForm.Tell, Name = "x" };
        return new(turn.Asset, 1, 0, fired ? EffectChain.Of(turn, content) : content);
    }

    private sealed class Other(AssetId other) : INeighbourhood
    {
        public IReadOnlyList<AssetId> Near(RuleTargets.Neighbours wanted, AssetId self, Inventory.Place place) => [other];
    }
}
