using Beffroi.Inventory;
using Beffroi.Rollups;
using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>Finds what assets tell each other by the rules that are for them: whom they look at, whom they command, which totals count them. Pure.</summary>
internal sealed class Drafting
{
    private readonly List<Draft> _drafts;
    private readonly ILookup<AssetId, Draft> _byAsset;
    private readonly ILookup<(AssetId Target, string Link), AssetId> _dependants;
    private readonly INeighbourhood _neighbourhood;

    private Drafting(Stage stage, List<Draft> drafts)
    {
        _drafts = drafts;
        _byAsset = drafts.ToLookup(d => d.Asset);
        _dependants = stage.Assets.SelectMany(a => (a.Description.Links ?? new Dictionary<string, AssetId?>()).Where(l => l.Value is not null).Select(l => (Key: (l.Value!.Value, l.Key), a.Asset))).ToLookup(l => l.Key, l => l.Asset);
        _neighbourhood = drafts.Exists(d => d.Rules.Any(r => r.Document.Actions.Any(a => Targets(a) is RuleTargets.Neighbours))) ? new NeighbourGrid(stage.Assets.Select(a => (a.Asset, a.Description))) : NobodyNear.Instance;
    }

    public static void Tie(Stage stage, List<Draft> drafts)
    {
        var drafting = new Drafting(stage, drafts);
        foreach (var draft in drafts)
        {
            foreach (var rule in draft.Rules)
            {
                drafting.Look(draft, rule);
                drafting.Act(draft, rule);
            }
        }

        drafting.Count();
    }

    /// <summary>The kinds of which some assets may hear of others, or be heard of.</summary>
    public static HashSet<string> Kinds(IEnumerable<CompiledRule> rules) =>
    [
        .. rules.Where(IsBeyond).SelectMany(r => r.Document.Inputs.Select(i => i.Kind.Key).Concat(r.Document.Actions.Select(Targets).OfType<RuleTargets>().Select(t => t.Kind.Key)).Append(r.Document.Kind.Key)),
    ];

    public static bool IsBeyond(CompiledRule rule) => rule.HasInputs || rule.Document.Actions.Any(a => Targets(a) is not null and not RuleTargets.Self);

    public static RuleTargets? Targets(RuleAction action) => action switch { RuleAction.Command command => command.Targets, RuleAction.Relinquish relinquish => relinquish.Targets, _ => null };

    /// <summary>What an action of a rule is called.</summary>
    public static string NameOf(string rule, int action) => FormattableString.Invariant($"{rule}#{action}");

    /// <summary>The nodes of the roll-up that count an asset so described.</summary>
    public static IEnumerable<NodeId> NodesOf(AssetKind kind, Description description)
    {
        var cell = NodeId.Cell(description.District ?? NodeId.NoDistrict(description.Authority), kind.Department);
        return Hierarchy.Above(cell, [description.Authority]).Prepend(cell);
    }

    private void Look(Draft draft, CompiledRule rule)
    {
        foreach (var input in rule.Document.Inputs.OfType<RuleInput.Linked>())
        {
            if (draft.Description.Links is { } links && links.TryGetValue(input.Link, out var target) && target is { } source)
            {
                foreach (var told in _byAsset[source])
                {
                    told.Watched |= 1UL << input.Property.Slot;
                    draft.Heard.Add((input.Key, told));
                }
            }
        }
    }

    private void Act(Draft draft, CompiledRule rule)
    {
        for (var i = 0; i < rule.Document.Actions.Count; i++)
        {
            if (Targets(rule.Document.Actions[i]) is not (null or RuleTargets.Self) and var targets && Others(draft, targets!) is { Length: > 0 } others)
            {
                var name = NameOf(rule.Id, i);
                draft.Commands[name] = others;
                foreach (var other in others.SelectMany(o => _byAsset[o]).Where(draft.Overlaps))
                {
                    other.Heard.Add((name, draft));
                }
            }
        }
    }

    private AssetId[] Others(Draft draft, RuleTargets targets) => targets switch
    {
        RuleTargets.Neighbours near when draft.Description.Place is { } place => [.. _neighbourhood.Near(near, draft.Asset, place)],
        RuleTargets.Linked linked when draft.Description.Links is { } links && links.TryGetValue(linked.Link, out var target) && target is { } one => [one],
        RuleTargets.Dependants dependants => [.. _dependants[(draft.Asset, dependants.Link)].Where(d => d.Kind == dependants.Other.Key)],
        _ => [],
    };

    private void Count()
    {
        var watched = _drafts.SelectMany(d => d.Rules.SelectMany(r => r.Document.Inputs).OfType<RuleInput.Total>().Select(t => (t.Kind.Key, Node: t.Node.Of(d.Description), Bit: 1UL << t.Figure.Of.Property.Slot)))
            .Where(w => w.Node is not null).GroupBy(w => (w.Key, w.Node!.Value)).ToDictionary(g => g.Key, g => g.Aggregate(0UL, (bits, w) => bits | w.Bit));
        foreach (var draft in watched.Count == 0 ? [] : _drafts)
        {
            foreach (var node in NodesOf(draft.Kind, draft.Description))
            {
                draft.Watched |= watched.GetValueOrDefault((draft.Kind.Key, node));
            }
        }
    }
}
