namespace Beffroi.Assets.Lighting;

/// <summary>What each class asks for, and how far a road may be dimmed towards a lower one (EN 13201-2; domain reference §1.6).</summary>
public static class LightingClasses
{
    /// <summary>A road may drop by so many classes by hour or traffic, if the choice of its class says so (CEN/TR 13201-1).</summary>
    public const int MostSteps = 3;

    private static readonly double[] Levels = [2, 1.5, 1, 0.75, 0.5, 0.3, 50, 30, 20, 15, 10, 7.5, 15, 10, 7.5, 5, 3, 2];
    private static readonly double[] Least = [3, 2, 1.5, 1, 0.6, 0.4];
    private static readonly double[] Glare = [10, 10, 15, 15, 15, 20];

    /// <summary>Mean of the class: luminance in cd/m² of M, illuminance in lx of C and P.</summary>
    public static double Level(LightingClass of) => Levels[(int)of];

    /// <summary>Least overall uniformity; null for P, which has a least illuminance instead.</summary>
    public static double? Uniformity(LightingClass of) => of switch
    {
        LightingClass.M5 or LightingClass.M6 => 0.35,
        >= LightingClass.P1 => null,
        _ => 0.40,
    };

    /// <summary>Least illuminance anywhere, in lx, of a P class; null for others.</summary>
    public static double? LeastIlluminance(LightingClass of) => of >= LightingClass.P1 ? Least[of - LightingClass.P1] : null;

    /// <summary>Most glare (threshold increment), percent, of an M class; null for others.</summary>
    public static double? MostGlare(LightingClass of) => of <= LightingClass.M6 ? Glare[(int)of] : null;

    /// <summary>Share of its flux at which a road of one class gives another, when all its lamps are dimmed alike so that uniformity stays; null when that is no class to go down to.</summary>
    public static double? AllowedShare(LightingClass from, LightingClass to) =>
        Family(from) == Family(to) && to >= from && to - from <= MostSteps ? Level(to) / Level(from) : null;

    private static int Family(LightingClass of) => (int)of / 6;
}
