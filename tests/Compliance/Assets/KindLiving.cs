using Beffroi.Scenarios;
using Beffroi.Twin;

namespace Beffroi.Compliance.Assets;

/// <summary>Whether a kind that lives in scenarios tells all that its life depends on, and lives the same life each time.</summary>
public static class KindLiving
{
    private const int Assets = 24;
    private static readonly TimeSpan Stretch = TimeSpan.FromDays(20);

    public static IEnumerable<string> Faults(AssetKind kind, Catalogue catalogue)
    {
        if (kind.Living is not { } living)
        {
            yield break;
        }

        foreach (var shown in living.Shown.Where(s => !kind.Properties.Contains(s.Property)))
        {
            yield return $"It shows {shown.Property.Name}, which it does not have.";
        }

        foreach (var attribute in living.Told.Concat(living.Shown.SelectMany(s => s.By)).Where(a => !kind.Attributes.Contains(a)))
        {
            yield return $"It lives by {attribute.Name}, which it does not have.";
        }

        if (living.Flows.Count is 0 or > Ledger.MostFlows || living.Flows.DistinctBy(f => f.Name).Count() < living.Flows.Count)
        {
            yield return $"It has one to {Ledger.MostFlows} flows, each of a name of its own.";
        }

        var assets = Enumerable.Range(0, Assets).Select(i => new ScenarioAsset(AssetId.Of(kind.Key, $"S-{i}"), new SomeAsset(kind, i).Description)).ToArray();
        var (together, alone) = (Run(assets, catalogue, Stage.UsualZone), Run([.. assets], catalogue, Stage.UsualZone));
        if (together.Hash() != alone.Hash())
        {
            yield return "It lives another life each time.";
        }

        if (Enumerable.Range(0, Assets).All(i => Enumerable.Range(0, living.Flows.Count).All(flow => together.OfAsset(i, flow) == 0)))
        {
            yield return "Nothing ever flows.";
        }
    }

    private static Ledger Run(ScenarioAsset[] assets, Catalogue catalogue, double zone)
    {
        var from = LegalTime.At(new(2026, 3, 20), TimeOnly.MinValue);
        return new Engine(new() { From = from, To = from + Stretch, Assets = assets, Catalogue = catalogue, Zone = zone }).RunAll(1);
    }
}
