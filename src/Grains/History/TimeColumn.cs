namespace Beffroi.History;

/// <summary>Instants, or other slowly growing integers, as differences of differences in the largest step that divides them: a steady series costs a byte each before deflation, next to nothing after.</summary>
internal static class TimeColumn
{
    public static void Write(ColumnWriter writer, ReadOnlySpan<long> values)
    {
        var step = Step(values);
        writer.Signed(values[0]);
        writer.Unsigned((ulong)step);
        long last = 0;
        for (var i = 1; i < values.Length; i++)
        {
            var difference = unchecked(values[i] - values[i - 1]) / step;
            writer.Signed(unchecked(difference - last));
            last = difference;
        }
    }

    public static long[] Read(ref ColumnReader reader, int count)
    {
        var values = new long[count];
        values[0] = reader.Signed();
        var step = (long)reader.Unsigned();
        long difference = 0;
        for (var i = 1; i < count; i++)
        {
            difference = unchecked(difference + reader.Signed());
            values[i] = unchecked(values[i - 1] + (difference * step));
        }

        return values;
    }

    // Differences that overflow would not divide as they should: those are kept in steps of one, where wrapping undoes itself.
    private static long Step(ReadOnlySpan<long> values)
    {
        long step = 0;
        for (var i = 1; i < values.Length && step != 1; i++)
        {
            var difference = (Int128)values[i] - values[i - 1];
            if (difference != (long)difference || difference == long.MinValue)
            {
                return 1;
            }

            step = Divisor(step, Math.Abs((long)difference));
        }

        return Math.Max(1, step);
    }

    private static long Divisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
