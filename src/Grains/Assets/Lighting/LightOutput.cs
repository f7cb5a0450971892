namespace Beffroi.Assets.Lighting;

/// <summary>How LEDs fade, and what keeping their light constant takes (domain reference §1.3 and §1.8).</summary>
public static class LightOutput
{
    /// <summary>Hours after which an LED head keeps 80 % of its light, unless told: L80B10.</summary>
    public const double UsefulLife = 100_000;

    /// <summary>Share of the light left after so many hours, for a source that keeps <paramref name="share"/> of it after <paramref name="life"/> hours.</summary>
    public static double Left(double hours, double share, double life) => Math.Exp(Math.Log(share) * hours / life);

    /// <summary>
    /// Power of a lamp with constant light output after so many hours, as a share of its power at the end: it starts at the share of light that is left
    /// then, and rises as its source fades.
    /// </summary>
    /// <param name="start">Power at the start as a share of that at the end: 0.8 for L80.</param>
    public static double PowerOfConstantLight(double hours, double start, double life) => Math.Min(1, start / Left(hours, start, life));

    /// <summary>Mean power over its life of a lamp with constant light output, as a share of its power at the end.</summary>
    /// <param name="share">Of the light left at the end of life: 0.8 for L80.</param>
    public static double MeanPowerOfConstantLight(double share) => (1 + share) / 2;
}
