namespace Beffroi.Routing;

/// <summary>A few stops in a row that might be driven elsewhere.</summary>
/// <param name="Gain">Metres that their trip is shorter without them.</param>
/// <param name="Within">Metres within it, driven wherever it goes.</param>
internal readonly record struct Piece(int First, int Last, double Gain, double Within, double Volume, double Mass, TimeSpan Service)
{
    public static Piece Of(RoundProblem problem, Route route, int at, int length)
    {
        var (first, last) = (route.Stops[at], route.Stops[at + length - 1]);
        var (before, after) = (route.Before(at), route.At(at + length));
        var within = 0.0;
        var (volume, mass, service) = (0.0, 0.0, TimeSpan.Zero);
        for (var i = at; i < at + length; i++)
        {
            var demand = problem.Stop(route.Stops[i]).Demand;
            (volume, mass, service) = (volume + demand.Volume, mass + demand.Mass, service + demand.Service);
            within += i > at ? problem.Metres(route.Stops[i - 1], route.Stops[i]) : 0;
        }

        // A trip that is left empty is not driven at all.
        var gain = length == route.Stops.Count
            ? route.Length - within
            : problem.Metres(before, first) + problem.Metres(last, after) - problem.Metres(before, after);
        return new(first, last, gain, within, volume, mass, service);
    }

    public bool MayJoin(RoundProblem problem, Route route) => problem.Fits(route.Volume + Volume, route.Mass + Mass, TimeSpan.Zero, 0);

    /// <summary>Whether a trip can take it, being so many metres longer for coming by.</summary>
    public bool Fits(RoundProblem problem, Route route, double cost) => problem.Fits(route.Volume + Volume, route.Mass + Mass, route.Service + Service, route.Length + cost + Within);
}
