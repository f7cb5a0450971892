namespace Beffroi.Routing;

/// <summary>What is to be driven: 0 is the depot, 1 the tip, from 2 on the stops. A route is its stops in order; it leaves the depot, tips and comes home.</summary>
public sealed class RoundProblem
{
    public const int Depot = 0;
    public const int Tip = 1;
    public const int First = 2;

    private const double SecondsAnHour = 3600;
    private readonly IReadOnlyList<Stop> _stops;
    private readonly double[,] _metres;

    public RoundProblem(IReadOnlyList<Stop> stops, RoundTerms terms, double[,] metres) => (_stops, Terms, _metres) = (stops, terms, metres);

    public RoundTerms Terms { get; }

    /// <summary>Depot and tip included.</summary>
    public int Places => _stops.Count + First;

    public double Metres(int from, int to) => _metres[from, to];

    public Stop Stop(int place) => _stops[place - First];

    /// <summary>Metres of a route, the way home included; none for an empty one, which nobody drives.</summary>
    public double Length(IReadOnlyList<int> stops)
    {
        if (stops.Count == 0)
        {
            return 0;
        }

        var length = _metres[Depot, stops[0]] + _metres[stops[^1], Tip] + _metres[Tip, Depot];
        for (var i = 1; i < stops.Count; i++)
        {
            length += _metres[stops[i - 1], stops[i]];
        }

        return length;
    }

    public Route Route(List<int> stops) => new(this, stops);

    public TimeSpan Drive(double metres) => TimeSpan.FromSeconds(metres / 1000 / Terms.Speed * SecondsAnHour);

    /// <summary>Whether a vehicle holds that much, and people can do it in a shift.</summary>
    public bool Fits(double volume, double mass, TimeSpan service, double metres) =>
        volume <= Terms.VehicleVolume + 1e-9 && mass <= Terms.VehicleMass + 1e-9 && Duration(service, metres) <= Terms.Shift;

    public TimeSpan Duration(TimeSpan service, double metres) => service + Drive(metres) + Terms.TipTime;
}
