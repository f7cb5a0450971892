using System.Text;
using Beffroi.Inventory;
using Beffroi.Rules;
using Beffroi.Rules.Cel;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>Puts the assets of a stage into cohorts. What tells two assets apart is what their kind and the rules that are for them look at, and nothing else. Pure.</summary>
internal sealed class Casting(Stage stage, Stretches stretches)
{
    // Live, each asset glances at an instant of its own within five minutes; one life for many glances in their middle.
    private static readonly TimeSpan MiddleGlance = TimeSpan.FromSeconds(150);

    private readonly Dictionary<string, Cohort> _cohorts = [];
    private readonly Dictionary<string, CompiledRule[]> _rules = stage.Rules.Where(r => RuleFit.Obstacle(r) is null && Stepping.Obstacle(r, stage) is null).GroupBy(r => r.Document.Kind.Key).ToDictionary(g => g.Key, g => g.ToArray());
    private readonly OutageCuts _outages = new(stage, stretches);
    private readonly StringBuilder _key = new();

    /// <summary>In the order in which their first assets are numbered.</summary>
    public static Cohort[] Of(Stage stage, Stretches stretches, Cells cells)
    {
        var casting = new Casting(stage, stretches);
        for (var i = 0; i < stage.Assets.Count; i++)
        {
            casting.Add(i, cells.Of(stage.Assets[i]));
        }

        return [.. casting._cohorts.Values];
    }

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
        StandingOrder[] orders = [.. stage.Orders.Where(o => o.IsFor(asset))];
        var key = Key(kind, asset, rules, orders);
        if (!_cohorts.TryGetValue(key, out var cohort))
        {
            var isSole = kind.Living!.IsOwn;
            _cohorts[key] = cohort = new(kind, asset.Asset, isSole ? asset.Description : asset.Description with { Place = Zone(asset.Description.Place) }, rules, stage.Zone > 0 && !isSole ? MiddleGlance : null) { Orders = orders };
        }

        foreach (var (begin, end, isOut) in _outages.Split(asset, from, to))
        {
            cohort.Add(new(number, cell, asset.Description, begin, end, isOut));
        }
    }

    private string Key(AssetKind kind, ScenarioAsset asset, CompiledRule[] rules, StandingOrder[] orders)
    {
        var (living, description) = (kind.Living!, asset.Description);
        if (living is SimulatedLiving)
        {
            return asset.Asset.ToString();
        }

        _key.Clear().Append(kind.Key).Append('|').Append(Zone(description.Place)).Append('|').Append(description.Authority);
        Append(description, living.Told);
        foreach (var rule in rules)
        {
            _key.Append('|').Append(rule.Id);
        }

        foreach (var order in orders)
        {
            _key.Append('|').Append(order.Id);
        }

        var reads = rules.Aggregate(0UL, (bits, r) => bits | RuleFit.Reads(r.Document));
        foreach (var shown in living.Shown.Where(s => (reads & (1UL << s.Property.Slot)) != 0))
        {
            Append(description, shown.By);
        }

        foreach (var condition in rules.SelectMany(Conditions))
        {
            RuleTraits.Append(_key, condition, description);
        }

        // Nothing is shared where each asset has its own sky, or its own way.
        return (stage.Zone > 0 && !living.IsOwn ? _key : _key.Append('|').Append(asset.Asset)).ToString();
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
