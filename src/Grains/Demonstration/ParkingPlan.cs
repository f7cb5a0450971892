using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>Car parks around the centre, the smaller of them with a sensor in every space.</summary>
internal static class ParkingPlan
{
    private static readonly string[] Names =
    [
        "des Halles", "de la Préfecture", "du Jard", "de la Gare", "du Théâtre", "de l’Hôtel-de-Ville", "Foch", "Tissier", "du Marché", "des Comtes",
        "du Canal", "de la Comédie", "du Stade", "des Viviers", "du Château", "des Tanneries",
    ];

    public static IEnumerable<DemonstrationAsset> Of(TerritoryDraft draft)
    {
        var dice = draft.Dice("parking");
        var sensed = Shares.Of(draft.Plan.Spaces, [.. Enumerable.Range(0, SensedParks(draft)).Select(i => dice.Between("size", 0.6, 1.6, i))]);
        var taken = new SpotGrid(180);
        var lamps = draft.Lamps.Select((lamp, i) => (lamp, order: dice.Unit("order", i) * Remoteness(lamp))).OrderBy(r => r.order).Select(r => r.lamp);
        var number = 0;
        foreach (var lamp in lamps)
        {
            if (number == draft.Plan.CarParks || taken.HasWithin(lamp.Spot, 180))
            {
                continue;
            }

            taken.Add(lamp.Spot);
            var spaces = number < sensed.Length ? sensed[number] : 0;
            number++;
            yield return CarPark(number, lamp, spaces, dice);
            yield return Synthetic.Asset("sign", $"J-{number:00}", lamp.District, lamp.Spot.Toward(dice.Between("way", 0, Math.Tau, number), 130), null, lamp.Street.Name, new(), new() { ["guidesTo"] = AssetId.Of("car-park", $"P-{number:00}") });
            foreach (var space in Spaces(number, lamp, spaces, dice.Between("turn", 0, Math.PI, number)))
            {
                yield return space;
            }
        }
    }

    private static int SensedParks(TerritoryDraft draft) => Math.Max(1, draft.Plan.CarParks * 4 / 7);

    private static double Remoteness(Lamp lamp) => 0.15 + (lamp.Spot.DistanceTo(Settlements.All[0].Centre) / 900);

    private static DemonstrationAsset CarPark(int number, Lamp lamp, int spaces, Twin.Simulation.Dice dice)
    {
        var isOpenAir = spaces > 0;
        var capacity = isOpenAir ? spaces : Math.Round(dice.Between("capacity", 160, 620, number) / 10) * 10;
        var spot = lamp.Spot.Toward(dice.Between("turn", 0, Math.PI, number) + (Math.PI / 2), 22);
        return Synthetic.Asset("car-park", $"P-{number:00}", lamp.District, spot, $"Parking {Names[(number - 1) % Names.Length]}", ParkRegister.Address(number, lamp, dice), new(ParkRegister.Of(number, lamp.District, isOpenAir, dice))
        {
            ["capacity"] = Value.Of(capacity),
            ["disabledSpaces"] = Value.Of(Math.Ceiling(capacity / 50)),
            ["chargingPoints"] = Value.Of(Math.Floor(capacity / 60)),
            ["structure"] = Value.Of(isOpenAir ? "Surface" : "Souterrain"),
        });
    }

    /// <summary>Rows of twelve, 2.5 m a space, a lane of 6 m between two rows.</summary>
    private static IEnumerable<DemonstrationAsset> Spaces(int park, Lamp lamp, int count, double turn)
    {
        for (var i = 0; i < count; i++)
        {
            var (row, column) = (i / 12, i % 12);
            var spot = lamp.Spot.Toward(turn, (column - 5.5) * 2.5).Toward(turn + (Math.PI / 2), 14 + (row * 8));
            var use = i < count / 50.0 ? "disabled" : i < count / 20.0 ? "charging" : i % 17 == 16 ? "short-stay" : "standard";
            var attributes = new Dictionary<string, Value> { ["use"] = Value.Of(use) };
            if (use is "short-stay")
            {
                attributes["longestStay"] = Value.Of(20);
            }

            yield return Synthetic.Asset("parking-space", $"P-{park:00}-{i + 1:000}", lamp.District, spot, null, lamp.Street.Name, attributes, new() { ["carPark"] = AssetId.Of("car-park", $"P-{park:00}") });
        }
    }
}
