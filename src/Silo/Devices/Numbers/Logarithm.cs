namespace Beffroi.Devices.Numbers;

/// <summary>Logarithms as fdlibm computes them: x is taken apart as 2^k × (1 + f), with 1 + f between √½ and √2.</summary>
internal static class Logarithm
{
    private const double TwoTo54 = 1.80143985094819840000e+16;
    private const double Ln2High = 6.93147180369123816490e-01, Ln2Low = 1.90821492927058770002e-10;
    private const double PerLn2High = 1.44269504072144627571e+00, PerLn2Low = 1.67517131648865118353e-10;
    private const double PerLn10 = 4.34294481903251816668e-01, Log2High = 3.01029995663611771306e-01, Log2Low = 3.69423907715893078616e-13;
    private const double L1 = 6.666666666666735130e-01, L2 = 3.999999999940941908e-01, L3 = 2.857142874366239149e-01, L4 = 2.222219843214978396e-01,
        L5 = 1.818357216161805012e-01, L6 = 1.531383769920937332e-01, L7 = 1.479819860511658591e-01;

    public static double Natural(double x)
    {
        if (IsOutside(x, out var result))
        {
            return result;
        }

        var (k, one, rest) = Apart(x);
        var f = one - 1;
        if ((0x000fffff & (2 + rest)) < 3)
        {
            var small = f * f * (0.5 - (0.33333333333333333 * f));
            return f == 0 ? (k * Ln2High) + (k * Ln2Low) : k == 0 ? f - small : (k * Ln2High) - ((small - (k * Ln2Low)) - f);
        }

        var (s, r) = Series(f);
        if (((rest - 0x6147a) | (0x6b851 - rest)) > 0)
        {
            var half = 0.5 * f * f;
            return k == 0 ? f - (half - (s * (half + r))) : (k * Ln2High) - ((half - ((s * (half + r)) + (k * Ln2Low))) - f);
        }

        return k == 0 ? f - (s * (f - r)) : (k * Ln2High) - (((s * (f - r)) - (k * Ln2Low)) - f);
    }

    public static double Binary(double x)
    {
        if (IsOutside(x, out var result))
        {
            return result;
        }

        var (k, one, _) = Apart(x);
        var f = one - 1;
        var half = 0.5 * f * f;
        var (s, r) = Series(f);
        var high = Words.WithoutLow(f - half);
        var low = f - high - half + (s * (half + r));
        var (first, second) = (high * PerLn2High, ((low + high) * PerLn2Low) + (low * PerLn2High));
        var sum = k + first;
        return second + (k - sum + first) + sum;
    }

    public static double Decimal(double x)
    {
        if (IsOutside(x, out var result))
        {
            return result;
        }

        var k = 0;
        if (Words.High(x) < 0x00100000)
        {
            (k, x) = (-54, x * TwoTo54);
        }

        k += (Words.High(x) >> 20) - 1023;
        var below = k < 0 ? 1 : 0;
        var y = (double)(k + below);
        return (y * Log2Low) + (PerLn10 * Natural(Words.WithHigh(x, (Words.High(x) & 0x000fffff) | ((0x3ff - below) << 20)))) + (y * Log2High);
    }

    private static bool IsOutside(double x, out double result)
    {
        result = x == 0 ? double.NegativeInfinity : x < 0 ? double.NaN : x is 1.0 ? 0 : x;
        return !(x > 0) || x is 1.0 || double.IsPositiveInfinity(x);
    }

    private static (int K, double One, int Below) Apart(double x)
    {
        var k = 0;
        if (Words.High(x) < 0x00100000)
        {
            (k, x) = (-54, x * TwoTo54);
        }

        var high = Words.High(x);
        var rest = high & 0x000fffff;
        var above = (rest + 0x95f64) & 0x100000;
        return (k + (high >> 20) - 1023 + (above >> 20), Words.WithHigh(x, rest | (above ^ 0x3ff00000)), rest);
    }

    private static (double S, double R) Series(double f)
    {
        var s = f / (2 + f);
        var z = s * s;
        var w = z * z;
        return (s, (z * (L1 + (w * (L3 + (w * (L5 + (w * L7))))))) + (w * (L2 + (w * (L4 + (w * L6))))));
    }
}
