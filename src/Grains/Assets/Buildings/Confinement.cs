namespace Beffroi.Assets.Buildings;

/// <summary>The index of confinement of schools and crèches, ICONE: 0 fresh to 5 extreme, of samples taken while people are in.</summary>
public static class Confinement
{
    /// <summary>Above it the air counts as confined, ppm (HCSP).</summary>
    public const double Guide = 800;

    public const double Stuffy = 1000;

    public const double VeryStuffy = 1700;

    /// <summary>ICONE of the share of samples between 1,000 and 1,700 ppm and the share above, each 0 to 1.</summary>
    public static double Of(double stuffy, double veryStuffy) => 2.5 / Math.Log10(2) * Math.Log10(1 + stuffy + (3 * veryStuffy));

    /// <summary>ICONE of samples taken while people were in; null without any.</summary>
    public static double? Of(IReadOnlyCollection<double> ppm) =>
        ppm.Count == 0 ? null : Of(ppm.Count(p => p is > Stuffy and <= VeryStuffy) / (double)ppm.Count, ppm.Count(p => p > VeryStuffy) / (double)ppm.Count);
}
