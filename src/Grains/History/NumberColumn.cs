namespace Beffroi.History;

/// <summary>Numbers as differences of integers scaled by the fewest decimals that hold every one of them exactly; where none do, as they are.</summary>
internal static class NumberColumn
{
    private const int MostDecimals = 9;
    private const byte AsTheyAre = 255;

    // Above it neighbouring doubles are further apart than 1, and scaling would no longer be exact.
    private const double LargestExact = 1L << 53;

    private static readonly double[] Scales = [.. Enumerable.Range(0, MostDecimals + 1).Select(d => Math.Pow(10, d))];

    public static void Write(ColumnWriter writer, ReadOnlySpan<double> values)
    {
        if (Scaled(values) is not { } scaled)
        {
            writer.Byte(AsTheyAre);
            foreach (var value in values)
            {
                writer.Double(value);
            }

            return;
        }

        writer.Byte(scaled.Decimals);
        long last = 0;
        foreach (var value in scaled.Values)
        {
            writer.Signed(value - last);
            last = value;
        }
    }

    public static double[] Read(ref ColumnReader reader, int count)
    {
        var values = new double[count];
        var decimals = reader.Byte();
        if (decimals is not AsTheyAre and > MostDecimals)
        {
            throw new InvalidDataException($"A segment of history names {decimals} decimals: its bytes are damaged.");
        }

        long last = 0;
        for (var i = 0; i < count; i++)
        {
            values[i] = decimals == AsTheyAre ? reader.Double() : (last += reader.Signed()) / Scales[decimals];
        }

        return values;
    }

    private static (byte Decimals, long[] Values)? Scaled(ReadOnlySpan<double> values)
    {
        var scaled = new long[values.Length];
        for (byte decimals = 0; decimals <= MostDecimals; decimals++)
        {
            if (Fits(values, Scales[decimals], scaled))
            {
                return (decimals, scaled);
            }
        }

        return null;
    }

    private static bool Fits(ReadOnlySpan<double> values, double scale, long[] scaled)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var integer = Math.Round(values[i] * scale);
            if (!(Math.Abs(integer) < LargestExact) || BitConverter.DoubleToInt64Bits((long)integer / scale) != BitConverter.DoubleToInt64Bits(values[i]))
            {
                return false;
            }

            scaled[i] = (long)integer;
        }

        return true;
    }
}
