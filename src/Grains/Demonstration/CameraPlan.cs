using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>Cameras along streets, closer together in the centre, each looking somewhere.</summary>
internal static class CameraPlan
{
    public static IEnumerable<DemonstrationAsset> Of(TerritoryDraft draft)
    {
        var dice = draft.Dice("cameras");
        var ranked = draft.Lamps.Select((lamp, i) => (lamp, order: dice.Unit("order", i) * Remoteness(lamp))).OrderBy(r => r.order).Select(r => r.lamp);
        var taken = new SpotGrid(70);
        var number = 0;
        foreach (var lamp in ranked)
        {
            if (number == draft.Plan.Cameras || taken.HasWithin(lamp.Spot, 70))
            {
                continue;
            }

            taken.Add(lamp.Spot);
            number++;
            yield return Synthetic.Asset("camera", $"V-{number:000}", lamp.District, lamp.Spot.Toward(dice.Between("beside", 0, Math.Tau, number), 2), null, lamp.Street.Name, new()
            {
                ["authorisation"] = Value.Of($"2022-{1000 + (number * 7)}"),
                ["authorisedUntil"] = Value.Of(Instant.From(new DateTimeOffset(2027, 9, 30, 0, 0, 0, TimeSpan.Zero).AddDays(number * 5))),
                ["authorisedRetention"] = Value.Of(dice.Unit("retention", number) < 0.7 ? 15 : 30),
                ["maskRequired"] = Value.Of(dice.Unit("mask", number) < 0.8),
                ["sector"] = Value.Of(dice.Unit("sector", number) < 0.3 ? 360 : 90),
                ["installedYear"] = Value.Of(Math.Floor(dice.Between("installed", 2012, 2026, number))),
                ["owner"] = Value.Of(Settlements.Authorities.First(a => a.Key == lamp.District.Authority).Name),
            }, draft.FibreOf(lamp.Spot), Math.Round(dice.Between("heading", 0, 359, number)));
        }
    }

    private static double Remoteness(Lamp lamp) => 0.2 + (lamp.Spot.DistanceTo(Settlements.All[0].Centre) / 1500);
}
