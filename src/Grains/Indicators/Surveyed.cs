using Beffroi.Rollups;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Indicators;

/// <summary>A department as a survey found it: its groups of district and authority, what their series add up to, their members, alarms and inventory.</summary>
/// <param name="Groups">Where the assets of each group stand.</param>
internal sealed record Surveyed(SurveyResult Series, (string District, string? Authority)[] Groups)
{
    /// <summary>Assets of a kind that speak for themselves, by group.</summary>
    public required Dictionary<string, long[]> Members { get; init; }

    /// <summary>Alarms that stand, by group.</summary>
    public required Dictionary<StandingTerm, long[]> Standing { get; init; }

    /// <summary>Sums of the inventory, and of how many assets that have told it, by group.</summary>
    public required Dictionary<InventoryTerm, (double Sum, long Told)[]> Inventory { get; init; }

    /// <summary>All assets of a kind, by group.</summary>
    public required Dictionary<string, long[]> All { get; init; }

    public int[] Of(NodeId place) => [.. Groups.Index().Where(group => Holds(place, group.Item)).Select(group => group.Index)];

    private static bool Holds(NodeId place, (string District, string? Authority) group) => place.Text.Split('/') switch
    {
        ["authority", var authority, ..] => group.Authority == authority,
        ["district", var district, ..] => group.District == district,
        _ => true,
    };
}
