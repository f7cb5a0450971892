using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>Signal junctions where long streets cross, apart from one another.</summary>
internal static class JunctionPlan
{
    private const double Apart = 170;

    public static IEnumerable<DemonstrationAsset> Of(TerritoryDraft draft)
    {
        var dice = draft.Dice("junctions");
        var taken = new SpotGrid(Apart);
        var number = 0;
        foreach (var (spot, one, other) in Crossings(draft).OrderByDescending(c => Math.Min(c.One.Length, c.Other.Length)))
        {
            if (number == draft.Plan.Junctions || taken.HasWithin(spot, Apart))
            {
                continue;
            }

            taken.Add(spot);
            number++;
            yield return Synthetic.Asset("junction", $"C-{number:00}", TerritoryDraft.DistrictOf(spot), spot, $"{Capital(one.Name)} / {other.Name}", $"{one.Name} × {other.Name}", new()
            {
                ["installedYear"] = Value.Of(Math.Floor(dice.Between("installed", 1998, 2025, number))),
                ["sound"] = Value.Of(dice.Unit("sound", number) < 0.5 ? "full" : dice.Unit("sound", -number) < 0.5 ? "partial" : "none"),
                ["plans"] = Value.Of(dice.Unit("plans", number) < 0.9
                    ? "1: cycle 60, yellow 3, green 8, red 2; 2: cycle 70, yellow 3, green 8, red 2; 3: cycle 90, yellow 3, green 10, red 2; 4: cycle 100, yellow 3, green 12, red 2"
                    : "1: cycle 60, yellow 3, green 5, red 1; 2: cycle 130, yellow 3, green 6, red 1"),
                ["speedLimit"] = Value.Of(dice.Unit("speed", number) < 0.3 ? 30 : 50),
                ["approaches"] = Value.Of(dice.Unit("approaches", number) < 0.35 ? 3 : 4),
            }, draft.FibreOf(spot));
        }
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>Where a street of one family meets one of the other, within a lane's width.</summary>
    private static IEnumerable<(Spot Spot, Street One, Street Other)> Crossings(TerritoryDraft draft)
    {
        const double Meeting = 9;
        var grid = new Dictionary<(int, int), List<(Spot Spot, Street Street)>>();
        foreach (var street in draft.Streets.Where(s => !s.Across))
        {
            foreach (var spot in street.Line)
            {
                var key = ((int)Math.Floor(spot.East / 20), (int)Math.Floor(spot.North / 20));
                (grid.TryGetValue(key, out var spots) ? spots : grid[key] = []).Add((spot, street));
            }
        }

        foreach (var street in draft.Streets.Where(s => s.Across))
        {
            foreach (var spot in street.Line)
            {
                if (grid.TryGetValue(((int)Math.Floor(spot.East / 20), (int)Math.Floor(spot.North / 20)), out var near) && near.Find(n => n.Spot.DistanceTo(spot) < Meeting) is { Street: { } other })
                {
                    yield return (spot, other, street);
                }
            }
        }
    }
}
