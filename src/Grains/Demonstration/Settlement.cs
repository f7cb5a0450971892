using Beffroi.Twin.Simulation;

namespace Beffroi.Demonstration;

/// <summary>A district of the demonstration: a place that is there, with streets that are not.</summary>
/// <param name="Radius">Of what is built, metres.</param>
/// <param name="Gap">Between parallel streets, metres.</param>
/// <param name="Radial">How much its streets run to and around its centre, 0 to 1; the rest follows a grid.</param>
public sealed record Settlement(string Key, string Name, string Authority, Spot Centre, double Radius, double Gap, double Radial)
{
    /// <summary>How far the built or the administrative edge is from the centre in that direction: a wandering circle.</summary>
    public double EdgeAt(double direction, double radius, ulong seed)
    {
        var dice = new Dice(seed, Key);
        var wave = 0.0;
        for (var i = 2; i <= 5; i++)
        {
            wave += 0.1 * Math.Sin((i * direction) + dice.Between("edge", 0, Math.Tau, i)) / Math.Sqrt(i);
        }

        return radius * (1 + (1.6 * wave));
    }

    public bool IsBuilt(Spot spot, ulong seed) => Centre.DistanceTo(spot) <= EdgeAt(Centre.DirectionTo(spot), Radius, seed);
}
