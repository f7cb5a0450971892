using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>Zones of the drinking-water network: every district is one or more, each metered where its main enters.</summary>
internal static class WaterPlan
{
    private const double ConnectionsALamp = 3.1;
    private const double MetresALamp = 32;
    private const double BusiestLitres = 34;

    public static IEnumerable<DemonstrationAsset> Of(TerritoryDraft draft)
    {
        var dice = draft.Dice("water");
        var number = 0;
        foreach (var (district, count) in draft.Spread(draft.Plan.SupplyZones, 1))
        {
            foreach (var (part, i) in Bisection.Cut(draft.Lamps.Where(l => l.District == district).ToList(), count, l => l.Spot).Select((part, i) => (part, i)))
            {
                number++;
                var connections = Math.Max(40, Math.Round(part.Count * ConnectionsALamp * dice.Between("density", 0.8, 1.2, number)));
                yield return Synthetic.Asset("supply-zone", $"Z-{number:00}", district, part[part.Count / 2].Spot, count == 1 ? district.Name : $"{district.Name} {i + 1}", part[part.Count / 2].Street.Name, new()
                {
                    ["connections"] = Value.Of(connections),
                    ["mainsLength"] = Value.Of(Math.Round(part.Count * MetresALamp)),
                    ["meteredNightUse"] = Value.Of(0),
                    ["largestFlow"] = Value.Of(Math.Round(connections * BusiestLitres / 1000, 1)),
                });
            }
        }
    }
}
