using Beffroi.Assets.Lighting;
using Beffroi.Control;
using Beffroi.Control.Outlets;
using Beffroi.Inventory;
using Beffroi.Support.Twin;

namespace Beffroi.Twin;

/// <summary>Where somebody works, on a street of one cabinet with two circuits.</summary>
public sealed class GuardingTest
{
    private static readonly AssetId Cabinet = AssetId.Of("cabinet", "A-1");
    private static readonly AssetId Other = AssetId.Of("cabinet", "A-2");
    private readonly Dictionary<AssetId, (AssetKind Kind, TurnBench Bench)> _street = [];
    private int _commands;

    public GuardingTest()
    {
        Add(new Cabinet(), Cabinet, new());
        Add(new Cabinet(), Other, new());
        Lamp("L-1", "C1");
        Lamp("L-2", "C1");
        Lamp("L-3", "C2");
    }

    [Fact]
    public void Work_on_a_lamp_locks_its_circuit_and_the_cabinet_that_feeds_it_and_nothing_else()
    {
        Hold(Lamp("L-1"), held: true);

        Assert.Equal("agent-on-site", Command("L-1").Code);
        Assert.Equal("agent-on-site", Command("L-2").Code);
        Assert.Equal("agent-on-site", Contactor(Cabinet).Code);
        Assert.Equal(Outcome.Taken, Command("L-3"));
        Assert.Equal(Outcome.Taken, Contactor(Other));
        Assert.Contains("12", Command("L-1").Sentence);
        Assert.Contains("Anne", Command("L-1").Sentence);

        Hold(Lamp("L-1"), held: false, version: 2);
        Assert.Equal(Outcome.Taken, Command("L-1"));
        Assert.Equal(Outcome.Taken, Command("L-2"));
        Assert.Equal(Outcome.Taken, Contactor(Cabinet));
    }

    [Theory, InlineData("C1", "agent-on-site", null), InlineData("C2", null, "agent-on-site"), InlineData(null, "agent-on-site", "agent-on-site")]
    public void Work_on_a_part_of_a_cabinet_locks_what_hangs_on_that_part(string? part, string? first, string? third)
    {
        Hold(Cabinet, held: true, part: part);
        Assert.Equal((first, third), (Command("L-1").Code, Command("L-3").Code));
        Assert.Equal("agent-on-site", Contactor(Cabinet).Code);
    }

    [Fact]
    public void Safety_goes_before_it()
    {
        Hold(Cabinet, held: true);
        Assert.Equal(Outcome.Taken, Command("L-1", ControlSlot.Safety));
        Assert.NotNull(OrderTo("L-1"));
    }

    [Fact]
    public void An_order_that_has_not_left_is_not_sent_and_is_made_again_when_nobody_is_there_any_more()
    {
        Command("L-1");
        var first = OrderTo("L-1")!;
        Hold(Cabinet, held: true);
        Assert.Null(OrderTo("L-1"));
        Assert.Equal(OrderState.Refused, Order("L-1").State);

        Hold(Cabinet, held: false, version: 2);
        Assert.NotEqual(first.Id, OrderTo("L-1")!.Id);
        Assert.Equal(first.Value, OrderTo("L-1")!.Value);
    }

    [Fact]
    public void A_release_that_was_not_sent_is_made_when_nobody_is_there_any_more()
    {
        Command("L-1");
        Do(Lamp("L-1"), turn => { OrderCourse.Progress(turn, new(Order("L-1").Id, OrderState.Acknowledged)); return 0; });
        Hold(Cabinet, held: true);
        Do(Lamp("L-1"), turn => Commanding.Decide(turn, new("r", "level", CommandVerb.Relinquish, Value.None, ControlSlot.Operator, "op", null, null, new("Zoé", "over"))));
        Assert.Null(OrderTo("L-1"));
        Hold(Cabinet, held: false, version: 2);
        Assert.True(OrderTo("L-1")!.Value.IsNone);
    }

    [Fact]
    public void A_lamp_that_joins_the_circuit_is_locked_and_one_that_leaves_it_is_not()
    {
        Hold(Cabinet, held: true);
        Lamp("L-9", "C1");
        Assert.Equal("agent-on-site", Command("L-9").Code);

        Describe(Lamp("L-1"), new() { Links = new Dictionary<string, AssetId?> { ["cabinet"] = Other } });
        Assert.Equal(Outcome.Taken, Command("L-1"));
        Hold(Lamp("L-1"), held: true);
        Describe(Lamp("L-1"), new() { Links = new Dictionary<string, AssetId?> { ["cabinet"] = Cabinet } });
        Hold(Cabinet, held: false, version: 3, order: 12);
        Assert.Equal(Outcome.Taken, Contactor(Other));
    }

    [Fact]
    public void Whoever_works_on_a_lamp_that_is_linked_anew_locks_what_feeds_it_now()
    {
        Hold(Lamp("L-1"), held: true);
        Describe(Lamp("L-1"), new() { Links = new Dictionary<string, AssetId?> { ["cabinet"] = Other } });
        Assert.Equal("agent-on-site", Contactor(Other).Code);
        Assert.Equal(Outcome.Taken, Contactor(Cabinet));
        Assert.Equal(Outcome.Taken, Command("L-2"));
    }

    [Fact]
    public void Two_orders_on_one_circuit_lock_it_until_both_are_over()
    {
        Hold(Lamp("L-1"), held: true);
        Hold(Lamp("L-2"), held: true, order: 13);
        Hold(Lamp("L-1"), held: false, version: 2);
        Assert.Equal("agent-on-site", Command("L-1").Code);
        Hold(Lamp("L-2"), held: false, version: 2, order: 13);
        Assert.Equal(Outcome.Taken, Command("L-1"));
    }

    [Fact]
    public void A_late_word_of_a_hold_that_is_over_changes_nothing()
    {
        Hold(Cabinet, held: true, version: 5);
        Hold(Cabinet, held: false, version: 6);
        Hold(Cabinet, held: true, version: 5);
        Assert.Equal(Outcome.Taken, Command("L-1"));
    }

    [Fact]
    public void It_is_in_the_state_that_is_folded_again_and_in_a_snapshot()
    {
        Hold(Lamp("L-1"), held: true);
        foreach (var (asset, (kind, bench)) in _street)
        {
            var folded = new AssetState(kind.Properties.Length);
            foreach (var (change, version, at) in bench.Changes)
            {
                AssetFold.Apply(kind, folded, Codecs.Kernel.ReadChange(Codecs.Kernel.Write(change)), version, at);
            }

            Assert.Equal(bench.State.Sites, folded.Sites);
            var loaded = Codecs.Kernel.FromSnapshot(new(0, asset, bench.State.Version, Codecs.Kernel.Write(kind, bench.State)));
            Assert.Equal(bench.State.Sites, loaded.Sites);
        }
    }

    [Fact]
    public void An_asset_says_whether_it_is_concerned_and_whether_it_has_heard()
    {
        Hold(Lamp("L-1"), held: true);
        Assert.Equal((true, true), Answer(Lamp("L-2"), Cabinet));
        Assert.Equal((false, false), Answer(Lamp("L-3"), Cabinet));
        Assert.Equal((true, false), Answer(Lamp("L-2"), Cabinet, order: 99));
        Assert.Equal((false, false), Answer(Lamp("L-2"), Other, order: 99));
        Assert.Contains(Lamp("L-2"), Guarding.Answer(_street[Cabinet].Kind, Cabinet, _street[Cabinet].Bench.State, 12, Lamp("L-1"), TurnBench.Noon).Told);
    }

    private static AssetId Lamp(string key) => AssetId.Of("luminaire", key);

    private void Lamp(string key, string circuit) => Add(new Luminaire(), Lamp(key), new()
    {
        Attributes = new Dictionary<string, Value> { ["circuit"] = Value.Of(circuit), ["controlMode"] = Value.Of("point") },
        Links = new Dictionary<string, AssetId?> { ["cabinet"] = Cabinet },
    });

    private void Add(AssetKind kind, AssetId asset, Description description)
    {
        _street[asset] = (kind, new(kind, asset));
        Describe(asset, description);
    }

    private void Describe(AssetId asset, Description description) => Assert.False(Do(asset, turn => Describing.Decide(turn, description, new("test"), 7)).IsRefused);

    private void Hold(AssetId asset, bool held, long version = 1, string? part = null, long order = 12) =>
        Do(asset, turn => Guarding.Decide(turn, new(order, version, held, "Anne", TurnBench.Noon, part)));

    private Outcome Command(string lamp, ControlSlot slot = ControlSlot.Operator) => Do(Lamp(lamp), turn => Commanding.Decide(
        turn, new($"c-{++_commands}", "level", CommandVerb.Set, Value.Of(40), slot, "op", null, null, new("Zoé", "trial"))));

    private Outcome Contactor(AssetId cabinet) => Do(cabinet, turn => Commanding.Decide(
        turn, new($"c-{++_commands}", "contactor", CommandVerb.Set, Value.Of(true), ControlSlot.Operator, "op", null, null, new("Zoé", "trial"))));

    private Order Order(string lamp) => ControlFold.Find(_street[Lamp(lamp)].Bench.State, "level")!.Order!;

    private DeviceOrder? OrderTo(string lamp) =>
        OrderCourse.Wanted(_street[Lamp(lamp)].Kind, Lamp(lamp), _street[Lamp(lamp)].Bench.State, Order(lamp).Id, TurnBench.Noon);

    private (bool Concerned, bool Held) Answer(AssetId asset, AssetId from, long order = 12) =>
        Guarding.Answer(_street[asset].Kind, asset, _street[asset].Bench.State, order, from, TurnBench.Noon) is var answer ? (answer.Concerned, answer.Held) : default;

    // A turn, and all turns that follow from its effects.
    private T Do<T>(AssetId asset, Func<AssetTurn, T> decide)
    {
        var bench = _street[asset].Bench;
        var answer = bench.Do(decide);
        var (version, effects) = (bench.State.Version, bench.LastTurn.Effects.ToArray());
        for (var i = 0; i < effects.Length; i++)
        {
            if (!OutletTarget.IsDevice(effects[i].Target) && _street.ContainsKey(effects[i].Target))
            {
                var (target, effect) = (effects[i].Target, new IncomingEffect(asset, version, i, effects[i].Content));
                Do(target, turn => Receiving.Decide(turn, effect));
            }
        }

        return answer;
    }
}
