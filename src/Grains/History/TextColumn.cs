namespace Beffroi.History;

/// <summary>Texts as a list of the different ones and their numbers; null is number 0.</summary>
internal static class TextColumn
{
    public static void Write(ColumnWriter writer, ReadOnlySpan<string?> values)
    {
        var numbers = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            if (value is not null)
            {
                numbers.TryAdd(value, (ulong)numbers.Count + 1);
            }
        }

        writer.Unsigned((ulong)numbers.Count);
        foreach (var text in numbers.Keys)
        {
            writer.Text(text);
        }

        foreach (var value in values)
        {
            writer.Unsigned(value is null ? 0 : numbers[value]);
        }
    }

    public static string?[] Read(ref ColumnReader reader, int count)
    {
        var different = reader.Unsigned();
        if (different > (ulong)count)
        {
            throw new InvalidDataException($"A segment of {count} readings claims {different} texts: its bytes are damaged.");
        }

        var texts = new string?[different + 1];
        for (var i = 1; i < texts.Length; i++)
        {
            texts[i] = reader.Text();
        }

        var values = new string?[count];
        for (var i = 0; i < count; i++)
        {
            var number = reader.Unsigned();
            values[i] = number < (ulong)texts.Length ? texts[number] : throw new InvalidDataException("A segment of history names a text it does not hold: its bytes are damaged.");
        }

        return values;
    }
}
