using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>Waste containers along the streets of every district: glass and packaging mostly, as the doors have bins of their own.</summary>
internal static class WastePlan
{
    private static readonly (string Stream, double Volume, double Every)[] Streams =
        [("glass", 4, 14), ("packaging", 5, 4), ("residual", 5, 3), ("paper", 4, 10), ("organic", 1.5, 3), ("glass", 4, 14), ("packaging", 5, 4), ("textile", 2, 14)];

    public static IEnumerable<DemonstrationAsset> Of(TerritoryDraft draft)
    {
        var dice = draft.Dice("containers");
        var number = 0;
        foreach (var (district, count) in draft.Spread(draft.Plan.Containers, 1))
        {
            foreach (var part in Bisection.Cut(draft.Lamps.Where(l => l.District == district).ToList(), count, l => l.Spot))
            {
                number++;
                var lamp = part[(int)(dice.Unit("corner", number) * part.Count)];
                var (stream, volume, every) = Streams[number % Streams.Length];
                yield return Synthetic.Asset("container", $"D-{number:000}", district, lamp.Spot.Toward(dice.Between("beside", 0, Math.Tau, number), 5), null, lamp.Street.Name, new()
                {
                    ["stream"] = Value.Of(stream),
                    ["volume"] = Value.Of(volume),
                    ["roundEvery"] = Value.Of(every),
                    ["longestKept"] = Value.Of(stream is "organic" or "residual" ? 4 : 28),
                    ["buried"] = Value.Of(dice.Unit("buried", number) < 0.4),
                });
            }
        }
    }
}
