namespace Beffroi.Demonstration;

/// <summary>A street as a line of points a few metres apart.</summary>
public sealed class Street(Spot[] line, bool across)
{
    public Spot[] Line { get; } = line;

    /// <summary>Whether it is of the family that crosses the other.</summary>
    public bool Across { get; } = across;

    public double Length { get; } = LengthOf(line);

    public string Name { get; set; } = "";

    /// <summary>The point so many metres from its beginning, moved to its left by <paramref name="aside"/> metres.</summary>
    public Spot At(double metres, double aside = 0)
    {
        for (var i = 1; i < Line.Length; i++)
        {
            var step = Line[i - 1].DistanceTo(Line[i]);
            if (metres <= step || i == Line.Length - 1)
            {
                var direction = Line[i - 1].DirectionTo(Line[i]);
                return Line[i - 1].Toward(direction, Math.Min(metres, step)).Toward(direction + (Math.PI / 2), aside);
            }

            metres -= step;
        }

        return Line[0];
    }

    private static double LengthOf(Spot[] line)
    {
        var length = 0.0;
        for (var i = 1; i < line.Length; i++)
        {
            length += line[i - 1].DistanceTo(line[i]);
        }

        return length;
    }
}
