namespace Beffroi.Routing;

/// <summary>
/// The savings of Clarke and Wright (1964): every stop begins with a trip of its own, and trips are joined end to end where that saves most.
/// A trip leaves the depot and ends at the tip, so that each join is measured in both directions. Ties go by the order of stops: the same stops give the same trips.
/// </summary>
public static class ClarkeWright
{
    public static List<Route> Start(RoundProblem problem)
    {
        var routes = new Route[problem.Places];
        for (var stop = RoundProblem.First; stop < problem.Places; stop++)
        {
            routes[stop] = problem.Route([stop]);
        }

        foreach (var (_, i, j) in Savings(problem, routes))
        {
            if (routes[i] != routes[j] && Joined(problem, routes[i], routes[j], i, j) is { } joined)
            {
                joined.Stops.ForEach(stop => routes[stop] = joined);
            }
        }

        return [.. routes.Skip(RoundProblem.First).Distinct()];
    }

    private static List<(double Saved, int I, int J)> Savings(RoundProblem problem, Route[] single)
    {
        List<(double Saved, int I, int J)> savings = [];
        for (var i = RoundProblem.First; i < problem.Places; i++)
        {
            for (var j = i + 1; j < problem.Places; j++)
            {
                var saved = single[i].Length + single[j].Length - Math.Min(problem.Length([i, j]), problem.Length([j, i]));
                if (saved > 0)
                {
                    savings.Add((saved, i, j));
                }
            }
        }

        savings.Sort((a, b) => b.Saved.CompareTo(a.Saved) is not 0 and var order ? order : (a.I, a.J).CompareTo((b.I, b.J)));
        return savings;
    }

    /// <summary>Both as one, where one ends with the one stop and the other begins with the other; null where they do not, or it saves nothing, or is too much.</summary>
    private static Route? Joined(RoundProblem problem, Route one, Route other, int last, int first)
    {
        if (Facing(one.Stops, last, atEnd: true) is not { } head || Facing(other.Stops, first, atEnd: false) is not { } tail)
        {
            return null;
        }

        List<int> stops = [.. head, .. tail];
        List<int> back = [.. Enumerable.Reverse(stops)];
        var joined = problem.Route(problem.Length(back) < problem.Length(stops) ? back : stops);
        return joined.Fits && joined.Length < one.Length + other.Length - Improvement.Least ? joined : null;
    }

    private static List<int>? Facing(List<int> stops, int stop, bool atEnd) =>
        (atEnd ? stops[^1] : stops[0]) == stop ? stops
        : (atEnd ? stops[0] : stops[^1]) == stop ? [.. Enumerable.Reverse(stops)]
        : null;
}
