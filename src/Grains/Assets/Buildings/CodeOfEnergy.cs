namespace Beffroi.Assets.Buildings;

/// <summary>How warm a building may be heated, by how long nobody will be in (Code de l’énergie R241-26 and 27), and what of people’s time counts as comfort.</summary>
public static class CodeOfEnergy
{
    public const double Occupied = 19;

    public const double EmptyForADay = 16;

    public const double EmptyForTwoDays = 8;

    /// <summary>How far from 19 °C still is comfort.</summary>
    public const double Margin = 1;

    /// <summary>At or under it a set point is a setback: two degrees and more below what people get.</summary>
    public const double Setback = 17;

    /// <summary>The highest mean temperature while it is empty so long; while people are in, none.</summary>
    public static double SetPoint(TimeSpan empty) => empty.TotalHours switch
    {
        >= 48 => EmptyForTwoDays,
        >= 24 => EmptyForADay,
        _ => Occupied,
    };

    public static bool IsComfort(double temperature) => Math.Abs(temperature - Occupied) <= Margin;
}
