using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>Totals the obvious way: from the last contribution of every asset, all at once. What the books must agree with, bit for bit.</summary>
internal static class NaiveFold
{
    public static Dictionary<string, KindTotals> Of(IEnumerable<Contribution> members, KindShapes shapes, Instant now) =>
        members.GroupBy(m => m.Kind).ToDictionary(g => shapes[g.Key].Key, g => Kind([.. g], g.Key == 0 ? Lamp : Meter, now));

    // The vectors are spelled out for the two kinds of the tests, so that nothing of the code under test is used to check it.
    private static readonly (int Width, Action<long[], MeasureValue>[] Add) Lamp =
        (4, [(v, m) => v[0] += m.Scaled, (v, m) => v[1 + m.Scaled]++]);

    private static readonly (int Width, Action<long[], MeasureValue>[] Add) Meter =
        (2, [(v, m) => { v[0] += m.Scaled; v[1]++; }]);

    private static KindTotals Kind(Contribution[] members, (int Width, Action<long[], MeasureValue>[] Add) vector, Instant now)
    {
        var totals = new KindTotals
        {
            ByKnowledge = new long[4],
            ByPriority = new long[5],
            Measures = [new long[vector.Width], new long[vector.Width], new long[vector.Width]],
            Counted = [new long[vector.Add.Length], new long[vector.Add.Length], new long[vector.Add.Length]],
        };
        foreach (var member in members)
        {
            totals.ByKnowledge[Class(member.Quality, member.FreshUntil, now)]++;
            totals.ByPriority[(int)member.Worst]++;
            for (var i = 0; i < vector.Add.Length; i++)
            {
                var measure = member.Measures[i];
                var known = Class(measure.Quality, measure.FreshUntil, now);
                var counts = known < 3 && (vector.Width != 4 || i != 1 || measure.Scaled is >= 0 and < 3);
                if (counts)
                {
                    vector.Add[i](totals.Measures[known], measure);
                    totals.Counted[known][i]++;
                }
            }
        }

        return totals;
    }

    private static int Class(Quality quality, Instant freshUntil, Instant now) =>
        quality == Quality.Unknown ? 3 : now.Microseconds > freshUntil.Microseconds ? 2 : quality == Quality.Measured ? 0 : 1;
}
