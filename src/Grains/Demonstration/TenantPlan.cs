using Beffroi.Connectivity;
using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>Third parties whose devices the group's network carries, each with a quota. What their devices say is nobody's here.</summary>
internal static class TenantPlan
{
    private const ulong First = 0xD3A1_0000_0000_0000;

    private static readonly (string Name, string Contract, string[] Districts, int Devices, double Hours, double Frames, double? Air)[] Tenants =
    [
        ("Coopérative des Craies", "DEMO-2026-01", ["agglo-sarry", "agglo-epine", "agglo-recy", "agglo-saint-gibrien"], 24, 0.5, 1_250, null),
        ("Bailleur Marne Logis", "DEMO-2026-02", ["chalons-verbeau", "chalons-mont-saint-michel", "chalons-la-bidee"], 40, 1, 2_400, null),
        ("Froid Fagnières", "DEMO-2026-03", ["fagnieres-bourg", "saint-martin-bourg"], 12, 0.25, 2_000, 0.8),
    ];

    public static IEnumerable<DemonstrationAsset> Of(TerritoryDraft draft, IReadOnlyList<DemonstrationAsset> gateways)
    {
        var dice = draft.Dice("tenants");
        foreach (var (tenant, number) in Tenants.Take(draft.Plan.Tenants).Select((tenant, i) => (tenant, i + 1)))
        {
            var lamps = draft.Lamps.Where(l => tenant.Districts.Contains(l.District.Key)).ToList();
            var office = lamps[(int)(dice.Unit("office", number) * lamps.Count)];
            var attributes = new Dictionary<string, Value> { ["contract"] = Value.Of(tenant.Contract), ["quotaFrames"] = Value.Of(tenant.Frames) };
            if (tenant.Air is { } air)
            {
                attributes["quotaAirtime"] = Value.Of(air);
            }

            var customer = Synthetic.Asset("network-tenant", $"T-{number:00}", office.District, office.Spot.Toward(dice.Between("behind", 0, Math.Tau, number), 20), tenant.Name, office.Street.Name, attributes);
            yield return customer;
            foreach (var (part, i) in Bisection.Cut(lamps, tenant.Devices, l => l.Spot).Select((part, i) => (part, i)))
            {
                var lamp = part[part.Count / 2];
                var at = Synthetic.Asset("lorawan-device", "field", lamp.District, lamp.Spot.Toward(dice.Between("field", 0, Math.Tau, (number * 1000) + i), 30), null, null, []).Description;
                yield return RadioPlan.End($"{First + ((ulong)number << 32) + (ulong)i + 1:x16}", null, at, tenant.Hours, 0, gateways, new() { [DeviceLink.Tenant] = customer.Id });
            }
        }
    }
}
