namespace Beffroi.Routing;

/// <summary>One trip in the making, with what it carries and how long it is kept beside it.</summary>
public sealed class Route
{
    private readonly RoundProblem _problem;

    public Route(RoundProblem problem, List<int> stops)
    {
        (_problem, Stops) = (problem, stops);
        Measure();
    }

    public List<int> Stops { get; }

    public double Length { get; private set; }

    public double Volume { get; private set; }

    public double Mass { get; private set; }

    public TimeSpan Service { get; private set; }

    public TimeSpan Duration => _problem.Duration(Service, Length);

    public bool Fits => _problem.Fits(Volume, Mass, Service, Length);

    /// <summary>What is before a position: the depot before the first stop.</summary>
    public int Before(int position) => position == 0 ? RoundProblem.Depot : Stops[position - 1];

    /// <summary>What is at a position: the tip behind the last stop.</summary>
    public int At(int position) => position == Stops.Count ? RoundProblem.Tip : Stops[position];

    /// <summary>Sums up again, after its stops were changed.</summary>
    public void Measure()
    {
        Length = _problem.Length(Stops);
        (Volume, Mass, Service) = (0, 0, TimeSpan.Zero);
        foreach (var stop in Stops)
        {
            var demand = _problem.Stop(stop).Demand;
            (Volume, Mass, Service) = (Volume + demand.Volume, Mass + demand.Mass, Service + demand.Service);
        }
    }
}
