namespace Beffroi.Routing;

/// <summary>Makes trips shorter until nothing here makes them shorter: a piece turned round (2-opt), and one to three stops put elsewhere, in their own trip or another (Or-opt).</summary>
public static class Improvement
{
    /// <summary>Metres; less is rounding.</summary>
    public const double Least = 1e-6;

    private const int MostPasses = 40;
    private const int LongestPiece = 3;

    /// <summary>The trips, without those that became empty.</summary>
    public static List<Route> Of(RoundProblem problem, List<Route> routes)
    {
        var better = true;
        for (var pass = 0; better && pass < MostPasses; pass++)
        {
            better = false;
            foreach (var route in routes)
            {
                better |= Turn(problem, route);
            }

            for (var i = 0; i < routes.Count; i++)
            {
                better |= Relocate(problem, routes, routes[i]);
            }

            routes.RemoveAll(route => route.Stops.Count == 0);
        }

        return routes;
    }

    /// <summary>Turns pieces of a trip round while that makes it shorter.</summary>
    private static bool Turn(RoundProblem problem, Route route)
    {
        var stops = route.Stops;
        var better = false;
        for (var from = 0; from < stops.Count - 1; from++)
        {
            for (var to = from + 1; to < stops.Count; to++)
            {
                var (before, after) = (route.Before(from), route.At(to + 1));
                if (problem.Metres(before, stops[to]) + problem.Metres(stops[from], after) < problem.Metres(before, stops[from]) + problem.Metres(stops[to], after) - Least)
                {
                    stops.Reverse(from, to - from + 1);
                    better = true;
                }
            }
        }

        route.Measure();
        return better;
    }

    /// <summary>Puts each piece of a trip where it costs least, when that is less than it costs where it is.</summary>
    private static bool Relocate(RoundProblem problem, List<Route> routes, Route from)
    {
        var better = false;
        for (var length = 1; length <= LongestPiece; length++)
        {
            for (var at = 0; at + length <= from.Stops.Count; at++)
            {
                better |= Move(problem, routes, from, at, length);
            }
        }

        return better;
    }

    private static bool Move(RoundProblem problem, List<Route> routes, Route from, int at, int length)
    {
        var piece = Piece.Of(problem, from, at, length);
        (double Cost, Route? To, int Position, bool Turned) best = (piece.Gain - Least, null, 0, false);
        foreach (var to in routes.Where(r => r == from || (r.Stops.Count > 0 && piece.MayJoin(problem, r))))
        {
            for (var position = 0; position <= to.Stops.Count; position++)
            {
                if (to == from && position >= at && position <= at + length)
                {
                    continue;
                }

                var (a, b) = (to.Before(position), to.At(position));
                var (straight, turned) = (problem.Metres(a, piece.First) + problem.Metres(piece.Last, b), problem.Metres(a, piece.Last) + problem.Metres(piece.First, b));
                var cost = Math.Min(straight, turned) - problem.Metres(a, b);
                if (cost < best.Cost && (to == from || piece.Fits(problem, to, cost)))
                {
                    best = (cost, to, position, turned < straight);
                }
            }
        }

        return best.To is { } target && Put(from, at, length, target, best.Position, best.Turned);
    }

    private static bool Put(Route from, int at, int length, Route to, int position, bool turned)
    {
        var stops = from.Stops.GetRange(at, length);
        if (turned)
        {
            stops.Reverse();
        }

        from.Stops.RemoveRange(at, length);
        to.Stops.InsertRange(to == from && position > at ? position - length : position, stops);
        from.Measure();
        to.Measure();
        return true;
    }
}
