namespace Beffroi.Devices.Numbers;

/// <summary>Takes multiples of π/2 away from an angle; what is left comes in two parts, so that nothing of it is lost.</summary>
internal static class QuarterTurns
{
    private const double PerTurn = 6.36619772367581382433e-01;

    // π/2 in parts of 33 bits, each with what it leaves.
    private const double First = 1.57079632673412561417e+00, FirstRest = 6.07710050650619224932e-11;
    private const double Second = 6.07710050630396597660e-11, SecondRest = 2.02226624879595063154e-21;
    private const double Third = 2.02226624871116645580e-21, ThirdRest = 8.47842766036889956997e-32;

    public static (int N, double High, double Low) Away(double x)
    {
        var size = Words.High(x) & 0x7fffffff;
        return size < 0x4002d97c ? Once(x, size) : Many(x, size);
    }

    private static (int N, double High, double Low) Once(double x, int size)
    {
        var n = x > 0 ? 1 : -1;
        var (z, rest) = (x - (n * First), FirstRest);
        if (size == 0x3ff921fb)
        {
            (z, rest) = (z - (n * Second), SecondRest);
        }

        var high = z - (n * rest);
        return (n, high, z - high - (n * rest));
    }

    private static (int N, double High, double Low) Many(double x, int size)
    {
        var t = Math.Abs(x);
        var n = (int)((t * PerTurn) + 0.5);
        double f = n;
        var (r, w) = (t - (f * First), f * FirstRest);
        var high = r - w;
        if (Lost(size, high) > 16)
        {
            (t, w) = (r, f * Second);
            r = t - w;
            w = (f * SecondRest) - (t - r - w);
            high = r - w;
            if (Lost(size, high) > 49)
            {
                (t, w) = (r, f * Third);
                r = t - w;
                w = (f * ThirdRest) - (t - r - w);
                high = r - w;
            }
        }

        var low = r - high - w;
        return x < 0 ? (-n, -high, -low) : (n, high, low);
    }

    private static int Lost(int size, double high) => (size >> 20) - ((Words.High(high) >> 20) & 0x7ff);
}
