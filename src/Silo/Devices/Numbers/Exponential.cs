namespace Beffroi.Devices.Numbers;

/// <summary>e to the power of x as fdlibm computes it (S. Moshier's and Sun's formulas, Remez on [0, ln 2 / 2]).</summary>
internal static class Exponential
{
    public const double P1 = 1.66666666666666019037e-01, P2 = -2.77777777770155933842e-03, P3 = 6.61375632143793436117e-05, P4 = -1.65339022054652515390e-06, P5 = 4.13813679705723846039e-08;

    private const double Greatest = 7.09782712893383973096e+02, Least = -7.45133219101941108420e+02;
    private const double Ln2High = 6.93147180369123816490e-01, Ln2Low = 1.90821492927058770002e-10, PerLn2 = 1.44269504088896338700e+00;

    public static double Of(double x)
    {
        if (double.IsNaN(x) || x > Greatest || x < Least)
        {
            return double.IsNaN(x) ? x : x > 0 ? double.PositiveInfinity : 0;
        }

        var size = Words.High(x) & 0x7fffffff;
        if (size < 0x3e300000)
        {
            return 1 + x;
        }

        if (x is 1.0)
        {
            return Math.E;
        }

        var (k, high, low) = Reduced(x, size);
        var rest = high - low;
        var t = rest * rest;
        var c = rest - (t * (P1 + (t * (P2 + (t * (P3 + (t * (P4 + (t * P5)))))))));
        return k == 0 ? 1 - ((rest * c / (c - 2)) - rest) : Scaled(1 - ((low - (rest * c / (2 - c))) - high), k);
    }

    /// <summary>x as k × ln 2 + high - low.</summary>
    private static (int K, double High, double Low) Reduced(double x, int size)
    {
        if (size <= 0x3fd62e42)
        {
            return (0, x, 0);
        }

        var k = size < 0x3ff0a2b2 ? Math.Sign(x) : (int)((PerLn2 * x) + (x < 0 ? -0.5 : 0.5));
        return (k, x - (k * Ln2High), k * Ln2Low);
    }

    private static double Scaled(double y, int k) => k == 1024 ? y * 2 * Words.Of(0x7fe00000, 0)
        : k >= -1021 ? y * Words.Of(0x3ff00000 + (k << 20), 0)
        : y * Words.Of(0x3ff00000 + ((k + 1000) << 20), 0) * Words.Of(0x3ff00000 - (1000 << 20), 0);
}
