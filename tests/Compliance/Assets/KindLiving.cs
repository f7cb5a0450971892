using Beffroi.Scenarios;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Compliance.Assets;

/// <summary>Whether a kind that lives in scenarios tells all that its life depends on, and lives the same life each time.</summary>
public static class KindLiving
{
    private const int Assets = 24;
    private const int SoleAssets = 4;
    private static readonly TimeSpan Stretch = TimeSpan.FromDays(20);
    private static readonly TimeSpan SoleStretch = TimeSpan.FromDays(1.5);

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

        foreach (var index in living is SimulatedLiving simulated ? simulated.Rows.Select(r => r.Index).OfType<Property>().Where(p => !kind.Properties.Contains(p)) : [])
        {
            yield return $"It adds up {index.Name}, which it does not have.";
        }

        if (living.Flows.FirstOrDefault(f => f.Of is { } whole && living.Flows.All(other => other.Name != whole)) is { } share)
        {
            yield return $"Its {share.Name} is a share of {share.Of}, which does not flow.";
        }

        var isSole = living is SimulatedLiving;
        var assets = Enumerable.Range(0, isSole ? SoleAssets : Assets).Select(i => new ScenarioAsset(AssetId.Of(kind.Key, $"S-{i}"), new SomeAsset(kind, i).Description)).ToArray();
        var (together, alone) = (Run(assets, catalogue, isSole), Run([.. assets], catalogue, isSole));
        if (together.Hash() != alone.Hash())
        {
            yield return "It lives another life each time.";
        }

        if (Enumerable.Range(0, assets.Length).All(i => Enumerable.Range(0, living.Flows.Count).All(flow => together.OfAsset(i, flow) == 0)))
        {
            yield return "Nothing ever flows.";
        }
    }

    private static Ledger Run(ScenarioAsset[] assets, Catalogue catalogue, bool isSole)
    {
        var from = LegalTime.At(new(2026, 3, 20), TimeOnly.MinValue);
        return new Engine(new() { From = from, To = from + (isSole ? SoleStretch : Stretch), Assets = assets, Catalogue = catalogue, Faults = 0.1 }).RunAll(1);
    }
}
