using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>Irrigation zones over all districts: lawns, sports grounds, flower beds and rows of trees, under a drought order of the demonstration in high summer.</summary>
internal static class GardenPlan
{
    private const string Order = "AP de démonstration; 2026-07-15..2026-09-15; craie alert; rivieres vigilance; * alert turf,beds,shrubs 10-18; * alert sports 8-20; * crisis * 0-24";

    private static readonly (string Plants, string Emitters, double Smallest, double Largest, double Rate, string Name)[] Types =
    [
        ("turf", "sprinkler", 400, 2400, 12, "Pelouse"), ("beds", "drip", 60, 300, 5, "Massif"), ("sports", "sprinkler", 1500, 3500, 10, "Terrain de sport"),
        ("shrubs", "drip", 150, 700, 4, "Arbustes"), ("turf", "sprinkler", 300, 1500, 12, "Square"), ("trees", "drip", 80, 240, 4, "Alignement"),
    ];

    public static IEnumerable<DemonstrationAsset> Of(TerritoryDraft draft)
    {
        var dice = draft.Dice("gardens");
        var number = 0;
        foreach (var (district, count) in draft.Spread(draft.Plan.IrrigationZones, 1))
        {
            foreach (var part in Bisection.Cut(draft.Lamps.Where(l => l.District == district).ToList(), count, l => l.Spot))
            {
                number++;
                var (plants, emitters, smallest, largest, rate, name) = Types[number % Types.Length];
                var lamp = part[(int)(dice.Unit("garden", number) * part.Count)];
                var spot = lamp.Spot.Toward(dice.Between("behind", 0, Math.Tau, number), 18);
                var area = Math.Round(dice.Between("area", smallest, largest, number) / 10) * 10;
                yield return Synthetic.Asset("irrigation-zone", $"I-{number:00}", district, spot, $"{name} {lamp.Street.Name[(lamp.Street.Name.IndexOf(' ') + 1)..]}", lamp.Street.Name, new()
                {
                    ["plants"] = Value.Of(plants),
                    ["soil"] = Value.Of(dice.Unit("soil", number) < 0.7 ? "chalk" : "loam"),
                    ["area"] = Value.Of(area),
                    ["emitters"] = Value.Of(emitters),
                    ["precipitationRate"] = Value.Of(rate),
                    ["nominalFlow"] = Value.Of(Math.Round(area * rate / 60, 1)),
                    ["droughtZone"] = Value.Of(dice.Unit("zone", number) < 0.6 ? "craie" : "rivieres"),
                    ["droughtOrder"] = Value.Of(Order),
                }, new() { ["station"] = WeatherPlan.NearestTo(draft, spot) });
            }
        }
    }
}
