using Beffroi.Twin.Simulation;

namespace Beffroi.Demonstration;

/// <summary>Sets lamps along streets, evenly and to the exact number, and says which are commanded alone: those of the longest streets.</summary>
internal static class LampPlan
{
    private const double Aside = 4.5;

    public static List<Lamp> Along(IReadOnlyList<Street> streets, DemonstrationPlan plan, Func<Spot, Settlement> districtOf)
    {
        var spacing = streets.Sum(s => s.Length) / plan.Luminaires;
        var lamps = new List<Lamp>(plan.Luminaires);
        var next = spacing / 2;
        var side = 1;
        foreach (var street in streets)
        {
            for (; next < street.Length && lamps.Count < plan.Luminaires; next += spacing)
            {
                var spot = street.At(next, Aside * side);
                lamps.Add(new(spot, street, districtOf(spot)));
                side = -side;
            }

            next -= street.Length;
        }

        // Rounding may leave the last one over.
        while (lamps.Count < plan.Luminaires)
        {
            var last = streets[^1];
            lamps.Add(new(last.At(last.Length, Aside), last, districtOf(last.At(last.Length, Aside))));
        }

        Equip(lamps, plan);
        return lamps;
    }

    private static void Equip(List<Lamp> lamps, DemonstrationPlan plan)
    {
        double[] strong = [60, 75, 75, 90];
        double[] middling = [32, 40, 40, 55];
        double[] weak = [18, 22, 25, 32];
        var dice = new Dice(plan.Seed, "lamps");
        var byLength = lamps.Select(l => l.Street).Distinct().OrderByDescending(s => s.Length).ToArray();
        var rank = byLength.Select((street, i) => (street, i)).ToDictionary(p => p.street, p => (double)p.i / byLength.Length);
        foreach (var (lamp, i) in lamps.OrderBy(l => rank[l.Street]).Select((lamp, i) => (lamp, i)))
        {
            lamp.IsPoint = i < plan.PointLuminaires;
            var heads = rank[lamp.Street] < 0.05 ? strong : rank[lamp.Street] < 0.5 ? middling : weak;
            lamp.Power = heads[(int)(dice.Unit("head", (long)(rank[lamp.Street] * 1e6)) * heads.Length)];
        }
    }
}
