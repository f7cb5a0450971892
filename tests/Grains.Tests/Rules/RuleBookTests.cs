using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>Which rules an asset is given, and when it is asked again.</summary>
public sealed class RuleBookTests
{
    private const string Changed = "{ title: Changed, kind: luminaire, triggers: [{ change: level }], actions: [{ notify: { to: x, text: t } }] }";

    private static readonly AssetId Cabinet = AssetId.Of("cabinet", "C-1");

    private readonly RuleBook _book = new(3, [RuleBench.Compile(Changed, "r1")]);

    [Fact]
    public void Assets_that_no_rule_is_for_share_one_list()
    {
        var first = _book.For(null, Cabinet, Described("a"));

        Assert.Empty(first.Rules);
        Assert.Same(first, _book.For(null, AssetId.Of("cabinet", "C-2"), Described("b")));
        Assert.Same(first, _book.For(first, Cabinet, Described("c")));
        Assert.NotSame(first, new RuleBook(4, []).For(first, Cabinet, Described("a")));
    }

    [Fact]
    public void What_still_keeps_something_of_a_rule_has_a_list_of_its_own_to_tidy_by()
    {
        var state = Described("a");
        state.Rulings = [new("gone", 1, 0, RulingPhase.Lasting, default, null)];

        var rules = _book.For(null, Cabinet, state);

        Assert.False(rules.IsTidied);
        Assert.NotSame(rules, _book.For(null, Cabinet, Described("a")));
    }

    [Fact]
    public void An_asset_with_rules_is_asked_again_only_when_it_is_described_anew()
    {
        var (lamp, state) = (AssetId.Of("luminaire", "L-1"), Described("a"));
        var rules = _book.For(null, lamp, state);

        Assert.Single(rules.Rules);
        Assert.Same(rules, _book.For(rules, lamp, state));
        Assert.NotSame(rules, _book.For(rules, lamp, Described("b")));
    }

    private static AssetState Described(string name) => new(20) { Description = new() { Name = name } };
}
