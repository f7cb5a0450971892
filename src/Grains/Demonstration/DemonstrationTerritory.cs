using Beffroi.Geography;
using Beffroi.Inventory;
using NetTopologySuite.Geometries;

namespace Beffroi.Demonstration;

/// <summary>
/// A synthetic territory at a contract's scale: true names of places, made-up outlines, streets and equipment. A pure function of its plan:
/// the same seed gives the same assets to the byte, whoever makes it, so the emulator and the inventory agree without speaking.
/// </summary>
public sealed record DemonstrationTerritory(string Name, IReadOnlyList<Area> Areas, IReadOnlyList<DemonstrationAsset> Assets)
{
    /// <summary>What it is called wherever it is shown: so that nobody takes it for a city.</summary>
    public const string ShownName = "Territoire de démonstration";

    /// <summary>Where its waste trucks sleep, and where they tip: made up, as all of it.</summary>
    public static Place Depot { get; } = new Spot(2_300, -1_400).ToPlace();

    public static Place Tip { get; } = new Spot(-3_400, 5_200).ToPlace();

    public static DemonstrationTerritory Make(DemonstrationPlan plan)
    {
        var draft = new TerritoryDraft(plan);
        DemonstrationAsset[] assets =
        [
            .. LightingPlan.Of(draft), .. JunctionPlan.Of(draft), .. CameraPlan.Of(draft), .. BuildingPlan.Of(draft), .. ParkingPlan.Of(draft), .. SensorPlan.Of(draft),
            .. WastePlan.Of(draft), .. WaterPlan.Of(draft), .. SanitationPlan.Of(draft), .. ServicePlan.Of(draft), .. WeatherPlan.Of(draft), .. GardenPlan.Of(draft), .. FibrePlan.Of(draft),
        ];
        return new(ShownName, AreasOf(plan), [.. OnTheAir(draft, [.. assets.Select(RadioPlan.Equip)]).Select(PublicSupply.Connect)]);
    }

    /// <summary>With the radio network behind them: gateways, third parties, and the radio end of whatever has a device.</summary>
    private static IEnumerable<DemonstrationAsset> OnTheAir(TerritoryDraft draft, DemonstrationAsset[] assets)
    {
        DemonstrationAsset[] gateways = [.. GatewayPlan.Of(draft)];
        return [.. assets, .. gateways, .. TenantPlan.Of(draft, gateways), .. RadioPlan.Of([.. gateways, .. assets])];
    }

    private static List<Area> AreasOf(DemonstrationPlan plan)
    {
        var outlines = Settlements.All.ToDictionary(s => s, s => (Geometry)Outlines.Of(s, plan.Seed));
        return
        [
            .. Settlements.Authorities.Select(a => new Area
            {
                Key = a.Key,
                Level = AreaLevel.Authority,
                Name = a.Name,
                Outline = Outlines.Together(outlines.Where(o => o.Key.Authority == a.Key).Select(o => o.Value)).AsText(),
            }),
            .. Settlements.All.Select(s => new Area { Key = s.Key, Level = AreaLevel.District, Name = s.Name, Authority = s.Authority, Outline = outlines[s].AsText() }),
        ];
    }
}
