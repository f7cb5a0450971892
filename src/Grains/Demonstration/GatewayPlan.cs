using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>The group's LoRaWAN gateways, on what stands high in a district: water towers, belfries, roofs. Each is on the nearest fibre.</summary>
internal static class GatewayPlan
{
    private static readonly (string District, string Name, double Height)[] Masts =
    [
        ("chalons-centre", "Tour de l’hôtel de ville", 32),
        ("chalons-verbeau", "Château d’eau de Verbeau", 38),
        ("chalons-mont-saint-michel", "Réservoir du Mont Saint-Michel", 27),
        ("chalons-rive-gauche", "Silo de la Rive gauche", 41),
        ("chalons-la-bidee", "Tour de La Bidée", 34),
        ("agglo-sarry", "Clocher de Sarry", 24),
        ("fagnieres-bourg", "Château d’eau de Fagnières", 30),
        ("agglo-recy", "Château d’eau de Recy", 29),
        ("agglo-epine", "Réservoir de L’Épine", 22),
        ("agglo-compertrix", "Gymnase de Compertrix", 14),
        ("saint-martin-bourg", "Clocher de Saint-Martin", 21),
        ("agglo-saint-memmie", "Immeuble des Ormes", 26),
    ];

    public static IEnumerable<DemonstrationAsset> Of(TerritoryDraft draft)
    {
        foreach (var (mast, number) in Masts.Take(draft.Plan.Gateways).Select((mast, i) => (mast, i + 1)))
        {
            var district = Settlements.All.First(s => s.Key == mast.District);
            var foot = draft.Lamps.Where(l => l.District == district).MinBy(l => l.Spot.DistanceTo(district.Centre))!;
            yield return Synthetic.Asset("gateway", $"GW-{number:00}", district, foot.Spot.Toward(Math.PI / 3, 14), mast.Name, foot.Street.Name, new()
            {
                ["gatewayEui"] = Value.Of($"D2A000FFFE0000{number:X2}"),
                ["antennaHeight"] = Value.Of(mast.Height),
            }, draft.FibreOf(foot.Spot));
        }
    }
}
