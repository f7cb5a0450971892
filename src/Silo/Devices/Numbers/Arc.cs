namespace Beffroi.Devices.Numbers;

/// <summary>Arc sine, cosine and tangent as fdlibm computes them.</summary>
internal static class Arc
{
    private const double HalfPi = 1.57079632679489655800e+00, HalfPiLow = 6.12323399573676603587e-17, QuarterPi = 7.85398163397448278999e-01;
    private const double PiLow = 1.2246467991473531772e-16;
    private const double P0 = 1.66666666666666657415e-01, P1 = -3.25565818622400915405e-01, P2 = 2.01212532134862925881e-01,
        P3 = -4.00555345006794114027e-02, P4 = 7.91534994289814532176e-04, P5 = 3.47933107596021167570e-05;
    private const double Q1 = -2.40339491173441421878e+00, Q2 = 2.02094576023350569471e+00, Q3 = -6.88283971605453293030e-01, Q4 = 7.70381505559019352791e-02;

    private static readonly (double High, double Low)[] Steps =
    [
        (4.63647609000806093515e-01, 2.26987774529616870924e-17), (7.85398163397448278999e-01, 3.06161699786838301793e-17),
        (9.82793723247329054082e-01, 1.39033110312309984516e-17), (1.57079632679489655800e+00, 6.12323399573676603587e-17),
    ];

    private static readonly double[] T =
    [
        3.33333333333329318027e-01, -1.99999999998764832476e-01, 1.42857142725034663711e-01, -1.11111104054623557880e-01, 9.09088713343650656196e-02, -7.69187620504482999495e-02,
        6.66107313738753120669e-02, -5.83357013379057348645e-02, 4.97687799461593236017e-02, -3.65315727442169155270e-02, 1.62858201153657823623e-02,
    ];

    public static double Sine(double x)
    {
        var size = Words.High(x) & 0x7fffffff;
        if (!(Math.Abs(x) < 1))
        {
            return Math.Abs(x) is 1.0 ? (x * HalfPi) + (x * HalfPiLow) : double.NaN;
        }

        if (size < 0x3fe00000)
        {
            return size < 0x3e400000 ? x : x + (x * Ratio(x * x));
        }

        var t = (1 - Math.Abs(x)) * 0.5;
        var (ratio, s) = (Ratio(t), Math.Sqrt(t));
        double value;
        if (size >= 0x3fef3333)
        {
            value = HalfPi - ((2.0 * (s + (s * ratio))) - HalfPiLow);
        }
        else
        {
            var w = Words.WithoutLow(s);
            var c = (t - (w * w)) / (s + w);
            value = QuarterPi - ((2.0 * s * ratio) - (HalfPiLow - (2.0 * c)) - (QuarterPi - (2.0 * w)));
        }

        return x > 0 ? value : -value;
    }

    public static double Cosine(double x)
    {
        if (!(Math.Abs(x) < 1))
        {
            return x is 1.0 ? 0 : x is -1.0 ? Math.PI + (2.0 * HalfPiLow) : double.NaN;
        }

        var size = Words.High(x) & 0x7fffffff;
        if (size < 0x3fe00000)
        {
            return size <= 0x3c600000 ? HalfPi + HalfPiLow : HalfPi - (x - (HalfPiLow - (x * Ratio(x * x))));
        }

        var z = (1 - Math.Abs(x)) * 0.5;
        var (ratio, s) = (Ratio(z), Math.Sqrt(z));
        if (x < 0)
        {
            return Math.PI - (2.0 * (s + ((ratio * s) - HalfPiLow)));
        }

        var whole = Words.WithoutLow(s);
        return 2.0 * (whole + ((ratio * s) + ((z - (whole * whole)) / (s + whole))));
    }

    public static double Tangent(double x)
    {
        var (sign, size) = (Words.High(x), Words.High(x) & 0x7fffffff);
        if (double.IsNaN(x) || size >= 0x44100000)
        {
            return double.IsNaN(x) ? x : sign > 0 ? HalfPi + HalfPiLow : -HalfPi - HalfPiLow;
        }

        if (size < 0x3e400000)
        {
            return x;
        }

        var (step, y) = size < 0x3fdc0000 ? (-1, x) : Stepped(Math.Abs(x), size);
        var z = y * y;
        var w = z * z;
        var odd = z * (T[0] + (w * (T[2] + (w * (T[4] + (w * (T[6] + (w * (T[8] + (w * T[10]))))))))));
        var even = w * (T[1] + (w * (T[3] + (w * (T[5] + (w * (T[7] + (w * T[9]))))))));
        if (step < 0)
        {
            return y - (y * (odd + even));
        }

        var value = Steps[step].High - ((y * (odd + even)) - Steps[step].Low - y);
        return sign < 0 ? -value : value;
    }

    /// <summary>The angle of a point.</summary>
    public static double Tangent(double y, double x)
    {
        if (x == 0 || y == 0 || !double.IsFinite(x) || !double.IsFinite(y) || x is 1.0)
        {
            return x is 1.0 && y != 0 ? Tangent(y) : Math.Atan2(y, x);
        }

        var k = ((Words.High(y) & 0x7fffffff) - (Words.High(x) & 0x7fffffff)) >> 20;
        var z = k > 60 ? HalfPi + (0.5 * PiLow) : x < 0 && k < -60 ? 0.0 : Tangent(Math.Abs(y / x));
        return k > 60 ? (y > 0 ? z : -z)
            : x > 0 ? (y > 0 ? z : -z)
            : y > 0 ? Math.PI - (z - PiLow) : z - PiLow - Math.PI;
    }

    private static (int Step, double X) Stepped(double x, int size) => size < 0x3fe60000 ? (0, ((2.0 * x) - 1) / (2.0 + x))
        : size < 0x3ff30000 ? (1, (x - 1) / (x + 1))
        : size < 0x40038000 ? (2, (x - 1.5) / (1 + (1.5 * x)))
        : (3, -1.0 / x);

    private static double Ratio(double t) => t * (P0 + (t * (P1 + (t * (P2 + (t * (P3 + (t * (P4 + (t * P5)))))))))) / (1 + (t * (Q1 + (t * (Q2 + (t * (Q3 + (t * Q4))))))));
}
