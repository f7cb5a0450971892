namespace Beffroi.Devices.Numbers;

/// <summary>The two halves of a double, which these formulas steer by.</summary>
internal static class Words
{
    public static int High(double x) => (int)(BitConverter.DoubleToInt64Bits(x) >> 32);

    public static uint Low(double x) => (uint)BitConverter.DoubleToInt64Bits(x);

    public static double Of(int high, uint low) => BitConverter.Int64BitsToDouble(((long)high << 32) | low);

    public static double WithHigh(double x, int high) => Of(high, Low(x));

    public static double WithoutLow(double x) => Of(High(x), 0);
}
