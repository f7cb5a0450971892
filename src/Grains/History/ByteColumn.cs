namespace Beffroi.History;

/// <summary>Small numbers that are mostly the same: one byte when they all are.</summary>
internal static class ByteColumn
{
    private const byte AllTheSame = 0;
    private const byte OneEach = 1;

    public static void Write(ColumnWriter writer, ReadOnlySpan<byte> values)
    {
        if (values.IndexOfAnyExcept(values[0]) < 0)
        {
            writer.Byte(AllTheSame);
            writer.Byte(values[0]);
            return;
        }

        writer.Byte(OneEach);
        foreach (var value in values)
        {
            writer.Byte(value);
        }
    }

    public static byte[] Read(ref ColumnReader reader, int count)
    {
        var values = new byte[count];
        var form = reader.Byte();
        var first = reader.Byte();
        Array.Fill(values, first);
        for (var i = 1; i < count && form == OneEach; i++)
        {
            values[i] = reader.Byte();
        }

        return values;
    }
}
