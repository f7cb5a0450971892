using System.Text;
using Beffroi.Inventory;
using Beffroi.Rules;
using Beffroi.Rules.Cel;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>Puts the assets of a stage into cohorts. What tells two assets apart is what their kind and the rules that are for them look at, and nothing else. Pure.</summary>
internal sealed class Casting(Stage stage, Stretches stretches, CompiledRule[] rules)
{
    // Live, each asset glances at an instant of its own within five minutes; one life for many glances in their middle.
    private static readonly TimeSpan MiddleGlance = TimeSpan.FromSeconds(150);

    private readonly Dictionary<string, Cohort> _cohorts = [];
    private readonly Dictionary<string, CompiledRule[]> _rules = rules.GroupBy(r => r.Document.Kind.Key).ToDictionary(g => g.Key, g => g.ToArray());
    private readonly OutageCuts _outages = new(stage, stretches);
    private readonly HashSet<string> _told = Drafting.Kinds(rules);
    private readonly List<Draft> _drafts = [];
    private readonly Dictionary<AssetId, Draft> _soles = [];
    private readonly StringBuilder _key = new();

    /// <summary>In the order in which their first assets are numbered, those that are alone first. Of the rules that cannot run the outcomes say why.</summary>
    public static (Troupe[] Troupes, Outcome[] LeftOut) Of(Stage stage, Stretches stretches, Cells cells)
    {
        var leftOut = stage.Rules.Select(r => Obstacle(r, stage)).OfType<Outcome>().ToList();
        for (var rules = stage.Rules.Where(r => Obstacle(r, stage) is null).ToArray(); ;)
        {
            var casting = new Casting(stage, stretches, rules);
            var others = casting.Cast(cells);
            if (others.Count == 0)
            {
                return (casting.Troupes(), [.. leftOut]);
            }

            leftOut.AddRange(others.Values);
            rules = [.. rules.Where(r => !others.ContainsKey(r.Id))];
        }
    }

    private static Outcome? Obstacle(CompiledRule rule, Stage stage) => RuleFit.Obstacle(rule) ?? Stepping.Obstacle(rule, stage);

    /// <summary>Tells the rules without which it must be done again.</summary>
    private IReadOnlyDictionary<string, Outcome> Cast(Cells cells)
    {
        for (var i = 0; i < stage.Assets.Count; i++)
        {
            Add(i, cells.Of(stage.Assets[i]));
        }

        Drafting.Tie(stage, _drafts);
        return Stepping.TooMany(_drafts, rules, stage) is { Count: > 0 } many ? many : Circles.Mark(_drafts, Circles.Of(rules), (stage.To - stage.From).TotalDays);
    }

    private Troupe[] Troupes() => [.. _cohorts.Values.Select(c => new Troupe([c])), .. Scenarios.Troupes.Of(_drafts, Key, Begin)];

    private void Add(int number, int cell)
    {
        if (cell < 0)
        {
            return;
        }

        var asset = stage.Assets[number];
        var from = 0;
        foreach (var turnover in stage.Turnovers)
        {
            if (turnover.After(asset) is { } after)
            {
                // Before the beginning it has happened; after the end it never does.
                var to = turnover.At <= stage.From ? 0 : turnover.At >= stage.To ? stretches.Count : stretches.IndexOf(turnover.At);
                Add(number, cell, asset, from, to);
                (asset, from) = (asset with { Description = after }, to);
            }
        }

        Add(number, cell, asset, from, stretches.Count);
    }

    private void Add(int number, int cell, ScenarioAsset asset, int from, int to)
    {
        if (from >= to)
        {
            return;
        }

        var kind = stage.Catalogue.Kind(asset.Asset.Kind);
        CompiledRule[] rules = [.. _rules.GetValueOrDefault(kind.Key, []).Where(r => r.Document.Scope.Holds(asset.Asset, asset.Description))];
        var draft = new Draft(kind, asset.Asset, asset.Description, rules, [.. stage.Orders.Where(o => o.IsFor(asset))], [.. _outages.Split(asset, from, to).Select(s => new Stay(number, cell, asset.Description, s.From, s.To, s.IsOut))]);
        if (_told.Contains(kind.Key))
        {
            // Who lives by itself stays who it is, however it is described.
            if (!_soles.TryGetValue(draft.Asset, out var sole))
            {
                _drafts.Add(draft);
                if (draft.IsSole)
                {
                    _soles[draft.Asset] = draft;
                }
            }

            sole?.Stays.AddRange(draft.Stays);
            return;
        }

        var key = Key(draft);
        if (!_cohorts.TryGetValue(key, out var cohort))
        {
            _cohorts[key] = cohort = Begin(draft, null);
        }

        draft.Stays.ForEach(cohort.Add);
    }

    private Cohort Begin(Draft draft, Ties? ties) =>
        new(draft.Kind, draft.Asset, draft.Kind.Living!.IsOwn ? draft.Description : draft.Description with { Place = Zone(draft.Description.Place) }, draft.Rules, stage.Zone > 0 && !draft.Kind.Living!.IsOwn ? MiddleGlance : null) { Ties = ties, Reads = draft.Reads, Orders = draft.Orders };

    private string Key(Draft draft)
    {
        var (kind, living, description, rules) = (draft.Kind, draft.Kind.Living!, draft.Description, draft.Rules);
        if (draft.IsSole)
        {
            return draft.Asset.ToString();
        }

        _key.Clear().Append(kind.Key).Append('|').Append(Zone(description.Place)).Append('|').Append(description.Authority);
        Append(description, living.Told);
        foreach (var rule in rules)
        {
            _key.Append('|').Append(rule.Id);
        }

        foreach (var order in draft.Orders)
        {
            _key.Append('|').Append(order.Id);
        }

        foreach (var shown in living.Shown.Where(s => (draft.Reads & (1UL << s.Property.Slot)) != 0))
        {
            Append(description, shown.By);
        }

        foreach (var condition in rules.SelectMany(Conditions))
        {
            RuleTraits.Append(_key, condition, description);
        }

        AppendTold(draft);

        // Nothing is shared where each asset has its own sky, or its own way.
        return (stage.Zone > 0 && !living.IsOwn && !draft.IsInCircle ? _key : _key.Append('|').Append(draft.Asset)).ToString();
    }

    /// <summary>Which totals its rules look at, and which of their actions command anybody at all.</summary>
    private void AppendTold(Draft draft)
    {
        foreach (var total in draft.Rules.SelectMany(r => r.Document.Inputs).OfType<RuleInput.Total>())
        {
            _key.Append('|').Append(total.Node.Of(draft.Description)?.Text);
        }

        foreach (var name in draft.Commands.Keys)
        {
            _key.Append('|').Append(name);
        }
    }

    private void Append(Description description, IEnumerable<AttributeDefinition> attributes)
    {
        foreach (var attribute in attributes)
        {
            _key.Append('|').Append(Attribute(description, attribute.Name));
        }
    }

    private static IEnumerable<CelCondition> Conditions(CompiledRule rule) =>
        rule.Document.Triggers.OfType<RuleTrigger.Holds>().Select(h => h.Condition).Concat(rule.Document.When is { } when ? [when] : []);

    private static string? Attribute(Description description, string name) =>
        description.Attributes?.TryGetValue(name, out var value) == true ? value.ToString() : null;

    private Place? Zone(Place? place) => stage.Zone <= 0 || place is not { } here ? place : new(Middle(here.Longitude), Middle(here.Latitude));

    private double Middle(double degrees) => Math.Round(Math.Round(degrees / stage.Zone) * stage.Zone, 6);
}
