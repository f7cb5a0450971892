using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>Public buildings, a few in every district: schools first, then what a town has.</summary>
internal static class BuildingPlan
{
    private static readonly (string Name, string Use, double Smallest, double Largest)[] Types =
    [
        ("Mairie", "office", 350, 2800),
        ("École", "school", 900, 3200),
        ("Gymnase", "sports", 1100, 2600),
        ("Crèche", "nursery", 280, 800),
        ("École maternelle", "school", 500, 1400),
        ("Salle des fêtes", "culture", 300, 1200),
        ("Centre social", "office", 350, 1100),
        ("Bibliothèque", "culture", 300, 2400),
        ("Ateliers municipaux", "workshop", 600, 3500),
        ("Piscine", "pool", 2200, 4200),
    ];

    public static IEnumerable<DemonstrationAsset> Of(TerritoryDraft draft)
    {
        var dice = draft.Dice("buildings");
        var number = 0;
        foreach (var (district, count) in draft.Spread(draft.Plan.Buildings, 1))
        {
            var lamps = draft.Lamps.Where(l => l.District == district).ToList();
            for (var i = 0; i < count; i++)
            {
                number++;
                var lamp = lamps[(int)(dice.Unit("at", number) * lamps.Count)];
                var (type, use, smallest, largest) = Types[i % Types.Length];
                var name = i == 0 ? $"{type}, {district.Name}" : $"{type} {lamp.Street.Name[(lamp.Street.Name.IndexOf(' ') + 1)..]}";
                var spot = lamp.Spot.Toward(dice.Between("behind", 0, Math.Tau, number), 26);
                yield return Synthetic.Asset("building", $"B-{number:00}", district, spot, name, lamp.Street.Name, new()
                {
                    ["area"] = Value.Of(Math.Round(dice.Between("area", smallest, largest, number) / 10) * 10),
                    ["use"] = Value.Of(use),
                    ["builtYear"] = Value.Of(Math.Floor(dice.Between("built", 1890, 2018, number))),
                    ["floors"] = Value.Of(1 + (int)(dice.Unit("floors", number) * 3)),
                    ["gasEnergy"] = Value.Of(10.5),
                    ["referenceYear"] = Value.Of(2015),
                    ["referenceUse"] = Value.Of(Math.Round(dice.Between("reference", 120, 240, number))),
                }, new() { ["weather"] = WeatherPlan.NearestTo(draft, spot) });
            }
        }
    }
}
