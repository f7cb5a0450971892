namespace Beffroi.Assets.GreenSpaces;

/// <summary>How much water a soil holds, by its texture.</summary>
/// <param name="FieldCapacity">By volume, when it has drained.</param>
/// <param name="WiltingPoint">By volume, when plants wilt.</param>
/// <param name="DryAt">The tension from which plants are watered, kPa.</param>
public readonly record struct SoilWater(double FieldCapacity, double WiltingPoint, double DryAt)
{
    /// <summary>Under this tension it is as good as full, kPa.</summary>
    public const double WetUnder = 20;

    /// <summary>By volume: above it no more is given, a quarter of what it holds being all that it lacks.</summary>
    public double MoistAbove => FieldCapacity - ((FieldCapacity - WiltingPoint) / 4);

    /// <summary>What it holds for plants down to that depth, mm.</summary>
    public double HeldTo(double depth) => 1000 * (FieldCapacity - WiltingPoint) * depth;

    public static SoilWater Of(SoilType soil) => soil switch
    {
        SoilType.Sand => new(0.12, 0.05, 35),
        SoilType.Clay => new(0.36, 0.22, 65),
        _ => new(0.29, 0.14, 65),
    };
}
