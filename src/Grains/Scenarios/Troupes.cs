using Beffroi.Inventory;
using Beffroi.Rollups;
using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>Makes cohorts of drafts, and puts those that hear of each other into troupes. Pure.</summary>
internal sealed class Troupes
{
    private readonly Draft[] _firsts;
    private readonly Cohort[] _cohorts;
    private readonly HashSet<Bond> _bonds;
    private readonly List<Watch> _watches = [];
    private readonly Groups _groups;

    private Troupes(List<Draft> drafts, Func<Draft, Ties?, Cohort> begin)
    {
        _firsts = [.. drafts.DistinctBy(d => d.Class)];
        _bonds = [.. drafts.SelectMany(d => d.Heard.Select(h => new Bond(h.Name, h.Source.Class, d.Class, h.Source.From, h.Source.To)))];
        _groups = new(_firsts.Length);
        foreach (var bond in _bonds)
        {
            _groups.Join(bond.Source, bond.Target);
        }

        Watch(drafts);
        var sources = _bonds.Where(b => !b.IsCommand).GroupBy(b => (b.Target, b.Name)).ToDictionary(g => g.Key, g => _firsts[g.First().Source].Kind);
        bool[] tied = [.. _firsts.Select((_, i) => _watches.Exists(w => w.Cohort == i))];
        foreach (var bond in _bonds)
        {
            (tied[bond.Source], tied[bond.Target]) = (true, true);
        }

        _cohorts = [.. _firsts.Select((first, i) => begin(first, tied[i] || first.Rules.Any(r => r.HasInputs) || first.Watched != 0 ? TiesOf(first, key => sources.GetValueOrDefault((i, key))) : null))];
        drafts.ForEach(d => d.Stays.ForEach(_cohorts[d.Class].Add));
    }

    /// <param name="key">What tells a draft apart by itself.</param>
    /// <param name="begin">The cohort that begins with it.</param>
    public static IEnumerable<Troupe> Of(List<Draft> drafts, Func<Draft, string> key, Func<Draft, Ties?, Cohort> begin)
    {
        Classes.Split(drafts, key);
        return new Troupes(drafts, begin).All();
    }

    private IEnumerable<Troupe> All()
    {
        var bonds = _bonds.ToLookup(b => _groups.Of(b.Source));
        var watches = _watches.ToLookup(w => _groups.Of(w.Cohort));
        foreach (var group in Enumerable.Range(0, _cohorts.Length).GroupBy(_groups.Of))
        {
            var places = group.Index().ToDictionary(m => m.Item, m => m.Index);
            yield return new([.. group.Select(i => _cohorts[i])])
            {
                Bonds = [.. bonds[group.Key].Select(b => b with { Source = places[b.Source], Target = places[b.Target] }).OrderBy(b => b.Source).ThenBy(b => b.Target).ThenBy(b => b.Name, StringComparer.Ordinal).ThenBy(b => b.From)],
                Watches = [.. watches[group.Key].Select(w => w with { Cohort = places[w.Cohort] })],
            };
        }
    }

    /// <summary>Who looks at a total hears of all that it counts.</summary>
    private void Watch(List<Draft> drafts)
    {
        var watchers = new Dictionary<(string Kind, NodeId Node), int>();
        foreach (var first in _firsts)
        {
            foreach (var total in first.Rules.SelectMany(r => r.Document.Inputs).OfType<RuleInput.Total>().DistinctBy(t => t.Key))
            {
                if (total.Node.Of(first.Description) is { } node)
                {
                    _watches.Add(new(first.Class, total, node));
                    _groups.Join(first.Class, watchers.TryGetValue((total.Kind.Key, node), out var other) ? other : watchers[(total.Kind.Key, node)] = first.Class);
                }
            }
        }

        foreach (var draft in watchers.Count == 0 ? [] : drafts)
        {
            foreach (var node in Drafting.NodesOf(draft.Kind, draft.Description))
            {
                if (watchers.TryGetValue((draft.Kind.Key, node), out var watcher))
                {
                    _groups.Join(watcher, draft.Class);
                }
            }
        }
    }

    private static Ties TiesOf(Draft first, Func<string, AssetKind?> source)
    {
        var renewals = new Dictionary<string, Renewal>();
        foreach (var input in first.Rules.SelectMany(r => r.Document.Inputs))
        {
            renewals[input.Key] = input is RuleInput.Total ? Renewal.Sampled(input.Property, Books.Clock.Every)
                : source(input.Key) is { Living: not SimulatedLiving } kind ? Renewal.Of(kind, input.Property, kind.Living!.Shown.Any(s => s.Property == input.Property && s.IsDerived))
                : default;
        }

        var near = new Dictionary<RuleTargets, AssetId[]>();
        var dependants = new List<Dependant>();
        foreach (var rule in first.Rules)
        {
            foreach (var (i, action) in rule.Document.Actions.Index())
            {
                var others = first.Commands.GetValueOrDefault(Drafting.NameOf(rule.Id, i), []);
                switch (Drafting.Targets(action))
                {
                    case RuleTargets.Neighbours wanted:
                        near[wanted] = others;
                        break;
                    case RuleTargets.Dependants wanted:
                        dependants.AddRange(others.Select(o => new Dependant(o, wanted.Link)));
                        break;
                    default:
                        break;
                }
            }
        }

        return new(renewals, near, [.. dependants.Distinct()]);
    }
}
