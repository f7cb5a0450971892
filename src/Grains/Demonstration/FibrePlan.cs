using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>The group's fibre: a tree from the town hall to a node in each part of the territory. Cameras and junctions hang on the nearest node.</summary>
internal static class FibrePlan
{
    private const double Detour = 1.3;
    private const double Slack = 1.05;

    /// <summary>Nodes from the town hall outwards, each with the one it is reached through.</summary>
    public static IReadOnlyList<FibreNode> Nodes(IReadOnlyList<Lamp> lamps, int count)
    {
        var hall = Settlements.All[0].Centre;
        var nodes = new List<FibreNode>();
        foreach (var lamp in Bisection.Cut([.. lamps], count, l => l.Spot).Select(part => part[part.Count / 2]).OrderBy(l => l.Spot.DistanceTo(hall)))
        {
            var through = nodes.Where(n => n.Lamp.Spot.DistanceTo(lamp.Spot) < hall.DistanceTo(lamp.Spot)).MinBy(n => n.Lamp.Spot.DistanceTo(lamp.Spot));
            nodes.Add(new($"F-{nodes.Count + 1:00}", lamp, through));
        }

        return nodes;
    }

    public static IEnumerable<DemonstrationAsset> Of(TerritoryDraft draft)
    {
        var dice = draft.Dice("fibre");
        foreach (var (node, i) in draft.FibreNodes.Select((node, i) => (node, i)))
        {
            var from = node.Through?.Lamp.Spot ?? Settlements.All[0].Centre;
            var trench = Math.Max(50, Math.Round(from.DistanceTo(node.Lamp.Spot) * Detour));
            yield return Synthetic.Asset("fibre-link", node.Key, node.Lamp.District, node.Lamp.Spot.Toward(dice.Between("beside", 0, Math.Tau, i), 5), null, node.Lamp.Street.Name, new()
            {
                ["from"] = Value.Of(node.Through?.Lamp.Street.Name ?? "Hôtel de Ville"),
                ["to"] = Value.Of(node.Lamp.Street.Name),
                ["nearEnd"] = Value.At(from.ToPlace().Longitude, from.ToPlace().Latitude),
                ["length"] = Value.Of(trench),
                ["glassLength"] = Value.Of(Math.Round(trench * Slack)),
                ["splices"] = Value.Of(2 + Math.Floor(trench / 1500)),
                ["connectors"] = Value.Of(2),
                ["wavelength"] = Value.Of(1310),
                ["launchPower"] = Value.Of(-5),
                ["sensitivity"] = Value.Of(-20),
            }, node.Through is { } through ? new() { ["fibre"] = AssetId.Of("fibre-link", through.Key) } : null);
        }
    }
}
