namespace Beffroi.Devices.Numbers;

/// <summary>Sine, cosine and tangent as fdlibm computes them: on ±π/4, after multiples of π/2 were taken away.</summary>
internal static class Angle
{
    private const double S1 = -1.66666666666666324348e-01, S2 = 8.33333333332248946124e-03, S3 = -1.98412698298579493134e-04,
        S4 = 2.75573137070700676789e-06, S5 = -2.50507602534068634195e-08, S6 = 1.58969099521155010221e-10;
    private const double C1 = 4.16666666666666019037e-02, C2 = -1.38888888888741095749e-03, C3 = 2.48015872894767294178e-05,
        C4 = -2.75573143513906633035e-07, C5 = 2.08757232129817482790e-09, C6 = -1.13596475577881948265e-11;
    private const double QuarterPi = 7.85398163397448278999e-01, QuarterPiLow = 3.06161699786838301793e-17;

    // Beyond it the platform's own is taken: no device sends such an angle.
    private const double Greatest = 823_549;

    private static readonly double[] T =
    [
        3.33333333333334091986e-01, 1.33333333333201242699e-01, 5.39682539762260521377e-02, 2.18694882948595424599e-02, 8.86323982359930005737e-03, 3.59207910759131235356e-03, 1.45620945432529025516e-03,
        5.88041240820264096874e-04, 2.46463134818469906812e-04, 7.81794442939557092300e-05, 7.14072491382608190305e-05, -1.85586374855275456654e-05, 2.59073051863633712884e-05,
    ];

    public static double Sine(double x)
    {
        if (!(Math.Abs(x) < Greatest))
        {
            return Math.Sin(x);
        }

        if (IsSmall(x))
        {
            return Sine(x, 0, isWhole: true);
        }

        var (n, high, low) = QuarterTurns.Away(x);
        var value = (n & 1) == 0 ? Sine(high, low, isWhole: false) : Cosine(high, low);
        return (n & 2) == 0 ? value : -value;
    }

    public static double Cosine(double x)
    {
        if (!(Math.Abs(x) < Greatest))
        {
            return Math.Cos(x);
        }

        if (IsSmall(x))
        {
            return Cosine(x, 0);
        }

        var (n, high, low) = QuarterTurns.Away(x);
        var value = (n & 1) == 0 ? Cosine(high, low) : Sine(high, low, isWhole: false);
        return (n & 3) is 0 or 3 ? value : -value;
    }

    public static double Tangent(double x)
    {
        if (!(Math.Abs(x) < Greatest))
        {
            return Math.Tan(x);
        }

        if (IsSmall(x))
        {
            return Tangent(x, 0, isInverse: false);
        }

        var (n, high, low) = QuarterTurns.Away(x);
        return Tangent(high, low, isInverse: (n & 1) != 0);
    }

    private static bool IsSmall(double x) => (Words.High(x) & 0x7fffffff) <= 0x3fe921fb;

    private static double Sine(double x, double y, bool isWhole)
    {
        if ((Words.High(x) & 0x7fffffff) < 0x3e400000)
        {
            return x;
        }

        var z = x * x;
        var v = z * x;
        var r = S2 + (z * (S3 + (z * (S4 + (z * (S5 + (z * S6)))))));
        return isWhole ? x + (v * (S1 + (z * r))) : x - (((z * ((0.5 * y) - (v * r))) - y) - (v * S1));
    }

    private static double Cosine(double x, double y)
    {
        var size = Words.High(x) & 0x7fffffff;
        if (size < 0x3e400000)
        {
            return 1;
        }

        var z = x * x;
        var r = z * (C1 + (z * (C2 + (z * (C3 + (z * (C4 + (z * (C5 + (z * C6))))))))));
        if (size < 0x3fd33333)
        {
            return 1 - ((0.5 * z) - ((z * r) - (x * y)));
        }

        var quarter = size > 0x3fe90000 ? 0.28125 : Words.Of(size - 0x00200000, 0);
        return 1 - quarter - ((0.5 * z) - quarter - ((z * r) - (x * y)));
    }

    private static double Tangent(double x, double y, bool isInverse)
    {
        var (sign, size) = (Words.High(x), Words.High(x) & 0x7fffffff);
        if (size < 0x3e300000)
        {
            return isInverse ? -1 / x : x;
        }

        var isLarge = size >= 0x3fe59428;
        if (isLarge)
        {
            (x, y) = sign < 0 ? (-x, -y) : (x, y);
            (x, y) = (QuarterPi - x + (QuarterPiLow - y), 0);
        }

        var z = x * x;
        var w = z * z;
        var r = T[1] + (w * (T[3] + (w * (T[5] + (w * (T[7] + (w * (T[9] + (w * T[11])))))))));
        var v = z * (T[2] + (w * (T[4] + (w * (T[6] + (w * (T[8] + (w * (T[10] + (w * T[12]))))))))));
        var s = z * x;
        r = y + (z * ((s * (r + v)) + y)) + (T[0] * s);
        w = x + r;
        if (isLarge)
        {
            var kind = isInverse ? -1.0 : 1.0;
            return (1 - ((sign >> 30) & 2)) * (kind - (2.0 * (x - ((w * w / (w + kind)) - r))));
        }

        return isInverse ? Inverse(x, r, w) : w;
    }

    private static double Inverse(double x, double r, double w)
    {
        var z = Words.WithoutLow(w);
        var a = -1.0 / w;
        var t = Words.WithoutLow(a);
        return t + (a * (1.0 + (t * z) + (t * (r - (z - x)))));
    }
}
