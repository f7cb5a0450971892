using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>Environment sensors over all districts, on lamp masts.</summary>
internal static class SensorPlan
{
    public static IEnumerable<DemonstrationAsset> Of(TerritoryDraft draft)
    {
        var dice = draft.Dice("sensors");
        var number = 0;
        foreach (var (district, count) in draft.Spread(draft.Plan.Sensors, 1))
        {
            foreach (var part in Bisection.Cut(draft.Lamps.Where(l => l.District == district).ToList(), count, l => l.Spot))
            {
                number++;
                var lamp = part[(int)(dice.Unit("mast", number) * part.Count)];
                yield return Synthetic.Asset("environment-sensor", $"E-{number:00}", district, lamp.Spot.Toward(0, 1), null, lamp.Street.Name, new()
                {
                    ["model"] = Value.Of("Démonstration"),
                    ["mountingHeight"] = Value.Of(3),
                });
            }
        }
    }
}
