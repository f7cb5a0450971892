namespace Beffroi.Routing;

/// <summary>
/// Metres below which no plan for the stops can be, so that one knows how far from the best a plan may be. The larger of two: what carrying costs (a trip is at least as long as
/// the way to each of its stops, the tip and home, and carries no more than a vehicle; Haimovich and Rinnooy Kan, 1985), and what joins all places at all (the least spanning tree).
/// </summary>
public static class LowerBound
{
    public static double Of(RoundProblem problem) =>
        problem.Places == RoundProblem.First ? 0 : Math.Max(Spanning(problem), Math.Max(Radial(problem, byVolume: true), Radial(problem, byVolume: false)));

    /// <summary>Ways are no longer than by way of somewhere else: of told roads where they are, this is no bound, and the tree alone is.</summary>
    private static double Radial(RoundProblem problem, bool byVolume)
    {
        var (sum, longest) = (0.0, 0.0);
        for (var stop = RoundProblem.First; stop < problem.Places; stop++)
        {
            var alone = problem.Length([stop]);
            var demand = problem.Stop(stop).Demand;
            sum += alone * (byVolume ? demand.Volume / problem.Terms.VehicleVolume : demand.Mass / problem.Terms.VehicleMass);
            longest = Math.Max(longest, alone);
        }

        return IsMetric(problem) ? Math.Max(sum, longest) : 0;
    }

    /// <summary>Prim's, from the depot.</summary>
    private static double Spanning(RoundProblem problem)
    {
        var near = new double[problem.Places];
        Array.Fill(near, double.PositiveInfinity);
        var joined = new bool[problem.Places];
        var (length, next) = (0.0, RoundProblem.Depot);
        near[next] = 0;
        for (var count = 0; count < problem.Places; count++)
        {
            joined[next] = true;
            length += near[next];
            var nearest = -1;
            for (var place = 0; place < problem.Places; place++)
            {
                near[place] = joined[place] ? near[place] : Math.Min(near[place], problem.Metres(next, place));
                nearest = !joined[place] && (nearest < 0 || near[place] < near[nearest]) ? place : nearest;
            }

            next = nearest;
        }

        return length;
    }

    /// <summary>Whether every stop's way by depot and tip is no longer than by any other stop.</summary>
    private static bool IsMetric(RoundProblem problem)
    {
        for (var i = RoundProblem.First; i < problem.Places; i++)
        {
            for (var j = RoundProblem.First; j < problem.Places; j++)
            {
                if (problem.Metres(RoundProblem.Depot, i) > problem.Metres(RoundProblem.Depot, j) + problem.Metres(j, i) + Improvement.Least
                    || problem.Metres(i, RoundProblem.Tip) > problem.Metres(i, j) + problem.Metres(j, RoundProblem.Tip) + Improvement.Least)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
