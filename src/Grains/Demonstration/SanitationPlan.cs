using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>Stations that lift the waste water of parts that lie too low, each with its overflow.</summary>
internal static class SanitationPlan
{
    public static IEnumerable<DemonstrationAsset> Of(TerritoryDraft draft)
    {
        var dice = draft.Dice("sanitation");
        var number = 0;
        foreach (var (district, count) in draft.Spread(draft.Plan.LiftStations).Where(s => s.Count > 0))
        {
            foreach (var part in Bisection.Cut(draft.Lamps.Where(l => l.District == district).ToList(), count, l => l.Spot))
            {
                number++;
                var lamp = part[(int)(dice.Unit("low", number) * part.Count)];
                var top = Math.Round(dice.Between("depth", 2.4, 4.2, number), 1);
                yield return Synthetic.Asset("lift-station", $"R-{number:00}", district, lamp.Spot.Toward(dice.Between("beside", 0, Math.Tau, number), 12), $"Poste {lamp.Street.Name}", lamp.Street.Name, new()
                {
                    ["alarmLevel"] = Value.Of(top),
                    ["startLevel"] = Value.Of(Math.Round(top * 0.7, 1)),
                    ["pumps"] = Value.Of(2),
                    ["mostStartsPerHour"] = Value.Of(10),
                    ["receivingWater"] = Value.Of("Marne"),
                });
            }
        }
    }
}
