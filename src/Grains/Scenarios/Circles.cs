using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>
/// Rules whose doings come back to them through other assets. Who is told first decides there, asset by asset, so nobody shares a life, and a whole group of assets is
/// one queue: only so many may be in it. Pure.
/// </summary>
internal static class Circles
{
    /// <summary>Days of assets in one group, all added up: about a minute of one processor.</summary>
    public const double MostAssetDays = 2_000_000;

    /// <summary>Those of the rules that are in a circle which leaves the asset on its way.</summary>
    public static HashSet<string> Of(IReadOnlyList<CompiledRule> rules)
    {
        var wakes = new bool[rules.Count, rules.Count];
        for (var i = 0; i < rules.Count; i++)
        {
            for (var j = 0; j < rules.Count; j++)
            {
                wakes[i, j] = Wakes(rules[i], rules[j].Document);
            }
        }

        Close(wakes);
        return [.. rules.Where((_, i) => wakes[i, i] && rules.Where((r, j) => wakes[i, j] && wakes[j, i] && Leaves(r)).Any()).Select(r => r.Id)];
    }

    /// <summary>Marks who is in a circle, and tells the rules of groups that are too large, with the size of the largest.</summary>
    public static IReadOnlyDictionary<string, Outcome> Mark(List<Draft> drafts, HashSet<string> circles, double days)
    {
        var sizes = new Dictionary<string, int>();
        var groups = new Groups(drafts.Count);
        var numbers = drafts.Index().ToDictionary(d => d.Item, d => d.Index);
        foreach (var draft in circles.Count == 0 ? [] : drafts)
        {
            foreach (var (_, source) in draft.Heard.Where(h => h.Source.Rules.Concat(draft.Rules).Any(r => circles.Contains(r.Id))))
            {
                (draft.IsInCircle, source.IsInCircle) = (true, true);
                groups.Join(numbers[draft], numbers[source]);
            }
        }

        foreach (var group in drafts.Where(d => d.IsInCircle).GroupBy(d => groups.Of(numbers[d])))
        {
            var assets = group.Select(d => d.Asset).Distinct().Count();
            foreach (var rule in assets * days > MostAssetDays ? group.SelectMany(d => d.Rules).Select(r => r.Id).Where(circles.Contains).Distinct() : [])
            {
                sizes[rule] = Math.Max(sizes.GetValueOrDefault(rule), assets);
            }
        }

        return sizes.ToDictionary(s => s.Key, s => RuleFit.TooLarge(s.Key, s.Value, (int)(MostAssetDays / s.Value)));
    }

    /// <summary>Whether it commands other assets, or looks at what one of them is. Totals are sampled by the clock: by them nothing comes back to whoever caused it.</summary>
    private static bool Leaves(CompiledRule rule) => rule.Document.Inputs.Any(i => i is RuleInput.Linked) || rule.Document.Actions.Any(a => Drafting.Targets(a) is not (null or RuleTargets.Self));

    private static bool Wakes(CompiledRule one, RuleDocument other) =>
        one.Document.Actions.Any(a => a is RuleAction.Alarm && one.Document.Kind == other.Kind && other.Triggers.Any(t => t is RuleTrigger.Alarm alarm && alarm.Code == one.Source))
        || one.Document.Actions.OfType<RuleAction.Command>().Any(c => Moved(c).Any(moved => Follows(other, c.Targets.Kind, moved)));

    private static IEnumerable<Property> Moved(RuleAction.Command command) => (command.Targets.Kind.FindControl(command.Control.Name)?.Moves ?? []).Prepend(command.Control);

    private static bool Follows(RuleDocument rule, AssetKind kind, Property property) =>
        rule.FollowsOwn(kind, property) || rule.Inputs.OfType<RuleInput.Linked>().Any(i => i.Follows(kind, property) && rule.Triggers.Any(t => t.Inputs.Contains(i.Key)));

    private static void Close(bool[,] wakes)
    {
        var count = wakes.GetLength(0);
        for (var via = 0; via < count; via++)
        {
            for (var i = 0; i < count; i++)
            {
                for (var j = 0; j < count; j++)
                {
                    wakes[i, j] |= wakes[i, via] && wakes[via, j];
                }
            }
        }
    }
}
