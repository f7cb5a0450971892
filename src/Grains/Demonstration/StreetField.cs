using Beffroi.Twin.Simulation;

namespace Beffroi.Demonstration;

/// <summary>Which way streets run at each point: round and to the centres, along the grids between them, and a little astray.</summary>
public sealed class StreetField(IReadOnlyList<Settlement> settlements, ulong seed)
{
    private const double Wander = 0.42;
    private const double WanderLength = 420;

    private readonly Dice _dice = new(seed, "streets");
    private readonly double[] _grids = [.. settlements.Select(s => new Dice(seed, s.Key).Between("grid", 0, Math.PI))];

    /// <summary>Radians counter-clockwise from east.</summary>
    /// <param name="across">Whether the street crosses the others rather than runs along.</param>
    public double DirectionAt(Spot spot, bool across)
    {
        // Directions are averaged as doubled angles, because a street has no front and no back.
        var (cosine, sine) = (0.0, 0.0);
        for (var i = 0; i < settlements.Count; i++)
        {
            var settlement = settlements[i];
            var distance = settlement.Centre.DistanceTo(spot) / settlement.Radius;
            if (distance > 4)
            {
                continue;
            }

            var weight = Math.Exp(-distance * distance);
            var round = settlement.Radial * Math.Exp(-0.6 * distance);
            var radial = settlement.Centre.DirectionTo(spot);
            cosine += weight * ((round * Math.Cos(2 * radial)) + ((1 - round) * Math.Cos(2 * _grids[i])));
            sine += weight * ((round * Math.Sin(2 * radial)) + ((1 - round) * Math.Sin(2 * _grids[i])));
        }

        var along = (0.5 * Math.Atan2(sine, cosine)) + (Wander * Noise(spot));
        return across ? along + (Math.PI / 2) : along;
    }

    /// <summary>Smooth, −1 to 1, turning over some hundreds of metres.</summary>
    private double Noise(Spot spot)
    {
        var (x, y) = (spot.East / WanderLength, spot.North / WanderLength);
        var (column, row) = ((long)Math.Floor(x), (long)Math.Floor(y));
        var (u, v) = (Smooth(x - column), Smooth(y - row));
        var south = (Corner(column, row) * (1 - u)) + (Corner(column + 1, row) * u);
        var north = (Corner(column, row + 1) * (1 - u)) + (Corner(column + 1, row + 1) * u);
        return (south * (1 - v)) + (north * v);
    }

    private double Corner(long column, long row) => (2 * _dice.Unit("wander", (column * 100_003) + row)) - 1;

    private static double Smooth(double part) => part * part * (3 - (2 * part));
}
