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
                foreach (var meter in Meters(draft.Plan, number, district, part, dice))
                {
                    yield return meter;
                }
            }
        }
    }

    /// <summary>Of a zone, its share of the large users that are metered by the hour.</summary>
    private static IEnumerable<DemonstrationAsset> Meters(DemonstrationPlan plan, int zone, Settlement district, IReadOnlyList<Lamp> part, Twin.Simulation.Dice dice)
    {
        var first = plan.WaterMeters * (zone - 1) / plan.SupplyZones;
        var last = plan.WaterMeters * zone / plan.SupplyZones;
        for (var number = first + 1; number <= last; number++)
        {
            var lamp = part[(int)(dice.Unit("user", number) * part.Count)];
            yield return Synthetic.Asset("water-meter", $"M-{number:000}", district, lamp.Spot.Toward(dice.Between("side", 0, Math.Tau, number), 9), null, lamp.Street.Name, new()
            {
                ["digits"] = Value.Of(5),
                ["pulseWeight"] = Value.Of(10),
                ["neverQuiet"] = Value.Of(false),
            }, new() { ["zone"] = AssetId.Of("supply-zone", $"Z-{zone:00}") });
        }
    }
}
