namespace Beffroi.Assets.Buildings;

/// <summary>What the tertiary decree asks of a building: by a decade so much less than in a reference year, or under an absolute value, whichever is easier (domain reference §3).</summary>
public static class TertiaryDecree
{
    /// <summary>Smaller buildings are not held to it, m².</summary>
    public const double SmallestArea = 1000;

    public const int FirstReferenceYear = 2010;

    public const int LastReferenceYear = 2019;

    private static readonly (int Year, double Less)[] Steps = [(2030, 0.4), (2040, 0.5), (2050, 0.6)];

    public static bool Covers(double area) => area >= SmallestArea;

    /// <summary>The next year by which it must be reached, that year included; null after the last.</summary>
    public static int? NextStep(int year) => Array.Find(Steps, s => s.Year >= year) is { Year: > 0 } step ? step.Year : null;

    /// <summary>
    /// What may be used by that step, in the unit of what is given; null for a year that is no step, or when neither a reference of 2010 to 2019 nor an absolute value is known.
    /// </summary>
    /// <param name="step">2030, 2040 or 2050.</param>
    /// <param name="reference">Crelat starts from it: what was used in the reference year.</param>
    /// <param name="absolute">Cabs: what the order gives for its use and step.</param>
    public static double? Allowed(int step, double? reference, int? referenceYear, double? absolute)
    {
        if (Array.Find(Steps, s => s.Year == step) is not { Year: > 0, Less: var less })
        {
            return null;
        }

        var relative = referenceYear is >= FirstReferenceYear and <= LastReferenceYear ? reference * (1 - less) : null;
        return relative is { } r && absolute is { } a ? Math.Max(r, a) : relative ?? absolute;
    }
}
