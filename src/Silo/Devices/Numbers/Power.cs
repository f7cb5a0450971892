namespace Beffroi.Devices.Numbers;

/// <summary>x to the power of y as V8 computes it after fdlibm: 2^(y × log2 x), each in two parts.</summary>
internal static class Power
{
    private const double TwoTo53 = 9007199254740992, Huge = 1e300, Tiny = 1e-300;
    private const double Log15High = 5.84962487220764160156e-01, Log15Low = 1.35003920212974897128e-08;
    private const double L1 = 5.99999999999994648725e-01, L2 = 4.28571428578550184252e-01, L3 = 3.33333329818377432918e-01,
        L4 = 2.72728123808534006489e-01, L5 = 2.30660745775561754067e-01, L6 = 2.06975017800338417784e-01;
    private const double Ln2 = 6.93147180559945286227e-01, Ln2High = 6.93147182464599609375e-01, Ln2Low = -1.90465429995776804525e-09;
    private const double C = 9.61796693925975554329e-01, CHigh = 9.61796700954437255859e-01, CLow = -7.02846165095275826516e-09;
    private const double PerLn2 = 1.44269504088896338700e+00, PerLn2High = 1.44269502162933349609e+00, PerLn2Low = 1.92596299112661746887e-08;
    private const double Over = 8.0085662595372944372e-17;

    public static double Of(double x, double y)
    {
        // Where there is nothing to round, the platform's is the language's.
        if (y == 0 || x == 0 || !double.IsFinite(x) || !double.IsFinite(y) || y is 1.0 || Math.Abs(x) is 1.0 || (x < 0 && y != Math.Floor(y)))
        {
            return double.IsNaN(y) || (Math.Abs(x) is 1.0 && double.IsInfinity(y)) ? double.NaN : Math.Pow(x, y);
        }

        if (y is 2.0 or -1.0 or 0.5)
        {
            return y is 2.0 ? x * x : y is 0.5 ? Math.Sqrt(x) : 1 / x;
        }

        var isNegative = x < 0 && Math.Abs(y) < TwoTo53 && Math.Abs(y % 2) is 1.0;
        return Signed(Math.Abs(x), y, isNegative ? -1.0 : 1.0);
    }

    private static double Signed(double x, double y, double sign)
    {
        var (sizeX, sizeY) = (Words.High(x), Words.High(y) & 0x7fffffff);
        double t1, t2;
        if (sizeY > 0x41e00000)
        {
            // |y| above 2^31: only an x next to 1 stays within range.
            if (sizeY > 0x43f00000 || sizeX < 0x3fefffff || sizeX > 0x3ff00000)
            {
                return sizeX <= 0x3fefffff == y < 0 ? sign * Huge * Huge : sign * Tiny * Tiny;
            }

            (t1, t2) = NearOne(x - 1);
        }
        else
        {
            (t1, t2) = Log2(x);
        }

        var y1 = Words.WithoutLow(y);
        var (low, high) = (((y - y1) * t1) + (y * t2), y1 * t1);
        return TwoTo(high, low, sign);
    }

    private static (double High, double Low) NearOne(double t)
    {
        var w = t * t * (0.5 - (t * (0.3333333333333333333333 - (t * 0.25))));
        var (u, v) = (PerLn2High * t, (t * PerLn2Low) - (w * PerLn2));
        var high = Words.WithoutLow(u + v);
        return (high, v - (high - u));
    }

    private static (double High, double Low) Log2(double x)
    {
        var n = 0;
        if (Words.High(x) < 0x00100000)
        {
            (n, x) = (-53, x * TwoTo53);
        }

        n += (Words.High(x) >> 20) - 0x3ff;
        var rest = Words.High(x) & 0x000fffff;
        var isUpper = rest > 0x3988e && rest < 0xbb67a;
        var size = rest | 0x3ff00000;
        if (rest >= 0xbb67a)
        {
            n++;
            size -= 0x00100000;
        }

        return Log2(Words.WithHigh(x, size), size, isUpper, n);
    }

    /// <summary>Of x between √¾ and √3 after its exponent n was taken away, next to 1 or, when it is upper, to 1.5.</summary>
    private static (double High, double Low) Log2(double x, int size, bool isUpper, double n)
    {
        var near = isUpper ? 1.5 : 1.0;
        var (u, v) = (x - near, 1 / (x + near));
        var s = u * v;
        var sHigh = Words.WithoutLow(s);
        var tHigh = Words.Of(((size >> 1) | 0x20000000) + 0x00080000 + (isUpper ? 1 << 18 : 0), 0);
        var tLow = x - (tHigh - near);
        var sLow = v * ((u - (sHigh * tHigh)) - (sHigh * tLow));
        var s2 = s * s;
        var r = (s2 * s2 * (L1 + (s2 * (L2 + (s2 * (L3 + (s2 * (L4 + (s2 * (L5 + (s2 * L6))))))))))) + (sLow * (sHigh + s));
        s2 = sHigh * sHigh;
        tHigh = Words.WithoutLow(3.0 + s2 + r);
        tLow = r - ((tHigh - 3.0) - s2);
        (u, v) = (sHigh * tHigh, (sLow * tHigh) + (tLow * s));
        var pHigh = Words.WithoutLow(u + v);
        var (zHigh, zLow) = (CHigh * pHigh, (CLow * pHigh) + ((v - (pHigh - u)) * C) + (isUpper ? Log15Low : 0));
        var high = Words.WithoutLow(zHigh + zLow + (isUpper ? Log15High : 0) + n);
        return (high, zLow - (((high - n) - (isUpper ? Log15High : 0)) - zHigh));
    }

    private static double TwoTo(double high, double low, double sign)
    {
        var z = low + high;
        var j = Words.High(z);
        if (j >= 0x40900000 && ((j - 0x40900000) | (int)Words.Low(z)) is var above && (above != 0 || low + Over > z - high))
        {
            return sign * Huge * Huge;
        }

        if ((j & 0x7fffffff) >= 0x4090cc00 && j < 0 && ((j - unchecked((int)0xc090cc00)) | (int)Words.Low(z)) is var below && (below != 0 || low <= z - high))
        {
            return sign * Tiny * Tiny;
        }

        var (n, size) = (0, j & 0x7fffffff);
        if (size > 0x3fe00000)
        {
            n = j + (0x00100000 >> ((size >> 20) - 0x3ff + 1));
            var k = ((n & 0x7fffffff) >> 20) - 0x3ff;
            high -= Words.Of(n & ~(0x000fffff >> k), 0);
            n = ((n & 0x000fffff) | 0x00100000) >> (20 - k);
            n = j < 0 ? -n : n;
        }

        return sign * Scaled(Fraction(high, low), n);
    }

    private static double Fraction(double high, double low)
    {
        var t = Words.WithoutLow(low + high);
        var (u, v) = (t * Ln2High, ((low - (t - high)) * Ln2) + (t * Ln2Low));
        var z = u + v;
        var w = v - (z - u);
        t = z * z;
        var t1 = z - (t * (Exponential.P1 + (t * (Exponential.P2 + (t * (Exponential.P3 + (t * (Exponential.P4 + (t * Exponential.P5)))))))));

        // fdlibm takes w + z × w from the quotient; V8 takes it from the divisor, and what is to be given here is what V8 gives.
        return 1.0 - ((z * t1 / (t1 - 2.0 - (w + (z * w)))) - z);
    }

    private static double Scaled(double z, int n)
    {
        var j = Words.High(z) + (n << 20);
        return j >> 20 <= 0 ? Math.ScaleB(z, n) : Words.WithHigh(z, j);
    }
}
