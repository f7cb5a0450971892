namespace Beffroi.Assets.Lighting;

/// <summary>How LEDs fade, and what keeping their light constant saves (domain reference §1.3 and §1.8).</summary>
public static class LightOutput
{
    /// <summary>Share of the light left after so many hours, for a source that keeps <paramref name="share"/> of it after <paramref name="life"/> hours.</summary>
    public static double Left(double hours, double share, double life) => Math.Exp(Math.Log(share) * hours / life);

    /// <summary>Mean power over its life of a lamp with constant light output, as a share of its power at the end.</summary>
    /// <param name="share">Of the light left at the end of life: 0.8 for L80.</param>
    public static double MeanPowerOfConstantLight(double share) => (1 + share) / 2;
}
