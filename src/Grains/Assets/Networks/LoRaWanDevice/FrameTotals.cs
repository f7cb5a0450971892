namespace Beffroi.Assets.Networks;

/// <summary>Frames of a device and their time on the air.</summary>
/// <param name="Lost">Without those that came late after all.</param>
/// <param name="Air">Of those received.</param>
public readonly record struct FrameTotals(long Received, long Lost, TimeSpan Air)
{
    /// <summary>The share that was lost, in percent; null when nothing was sent.</summary>
    public double? Loss => Received + Lost is > 0 and var sent ? 100.0 * Lost / sent : null;

    public static FrameTotals operator +(FrameTotals a, FrameTotals b) => new(a.Received + b.Received, a.Lost + b.Lost, a.Air + b.Air);

    public static FrameTotals operator -(FrameTotals a, FrameTotals b) => new(a.Received - b.Received, a.Lost - b.Lost, a.Air - b.Air);
}
