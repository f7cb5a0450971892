using Beffroi.Twin.Simulation;

namespace Beffroi.Demonstration;

/// <summary>The edge of something round that is not quite: how far it is from the centre in each direction. Waves are drawn once.</summary>
public sealed class Edge
{
    private const double Height = 0.16;

    private readonly double[] _phases;

    public Edge(string name, ulong seed)
    {
        var dice = new Dice(seed, name);
        _phases = [.. Enumerable.Range(2, 4).Select(i => dice.Between("edge", 0, Math.Tau, i))];
    }

    public double At(double direction, double radius)
    {
        var wave = 0.0;
        for (var i = 0; i < _phases.Length; i++)
        {
            wave += Math.Sin(((i + 2) * direction) + _phases[i]) / Math.Sqrt(i + 2);
        }

        return radius * (1 + (Height * wave));
    }
}
