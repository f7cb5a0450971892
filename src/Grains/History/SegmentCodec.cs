using System.IO.Compression;
using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>
/// Readings of one series as bytes and back, nothing lost. By columns: instants and versions as differences of differences, numbers scaled,
/// texts by number, forms and qualities once when they are all the same; then deflated where that helps.
/// </summary>
internal static class SegmentCodec
{
    private const byte Plain = 1;
    private const byte Deflated = 2;
    private const byte LateBit = 0x80;
    private const int MarksShift = 5;
    private const byte QualityBits = 0x1f;

    // A segment holds some thousands of readings; a count beyond this is damage, not data, and must not ask for memory without end.
    private const ulong MostReadings = 1_000_000;

    public static byte[] Write(ReadOnlySpan<RawReading> readings)
    {
        var writer = new ColumnWriter();
        writer.Unsigned((ulong)readings.Length);
        if (readings.Length > 0)
        {
            WriteColumns(writer, readings.ToArray());
        }

        return Smaller(writer.Written);
    }

    public static RawReading[] Read(ReadOnlyMemory<byte> body)
    {
        var reader = new ColumnReader(Columns(body));
        var count = reader.Unsigned();
        return count switch
        {
            0 => [],
            > MostReadings => throw new InvalidDataException($"A segment of history claims {count} readings: its bytes are damaged."),
            _ => ReadColumns(ref reader, (int)count),
        };
    }

    private static void WriteColumns(ColumnWriter writer, RawReading[] readings)
    {
        TimeColumn.Write(writer, [.. readings.Select(r => r.At.Microseconds)]);
        TimeColumn.Write(writer, [.. readings.Select(r => r.Version)]);
        ByteColumn.Write(writer, [.. readings.Select(r => (byte)((byte)r.Quality | ((byte)r.Marks << MarksShift) | (r.Late ? LateBit : 0)))]);
        ByteColumn.Write(writer, [.. readings.Select(r => (byte)r.Value.Form)]);
        NumberColumn.Write(writer, [.. readings.Select(r => r.Value.Number)]);
        NumberColumn.Write(writer, [.. readings.Where(r => r.Value.Form == ValueForm.Point).Select(r => r.Value.Second)]);
        TextColumn.Write(writer, [.. readings.Select(r => r.Value.Text)]);
    }

    private static RawReading[] ReadColumns(ref ColumnReader reader, int count)
    {
        var times = TimeColumn.Read(ref reader, count);
        var versions = TimeColumn.Read(ref reader, count);
        var qualities = ByteColumn.Read(ref reader, count);
        var forms = ByteColumn.Read(ref reader, count);
        var numbers = NumberColumn.Read(ref reader, count);
        var seconds = new Queue<double>(NumberColumn.Read(ref reader, forms.AsSpan().Count((byte)ValueForm.Point)));
        var texts = TextColumn.Read(ref reader, count);
        var readings = new RawReading[count];
        for (var i = 0; i < count; i++)
        {
            var value = ValueOf((ValueForm)forms[i], numbers[i], seconds, texts[i]);
            var marks = (ReadingMarks)((qualities[i] & ~LateBit) >> MarksShift);
            readings[i] = new(new(times[i]), value, (Quality)(qualities[i] & QualityBits), versions[i], (qualities[i] & LateBit) != 0, marks);
        }

        return readings;
    }

    private static Value ValueOf(ValueForm form, double number, Queue<double> seconds, string? text) => form switch
    {
        ValueForm.None => Value.None,
        ValueForm.Number => Value.Of(number, text),
        ValueForm.Flag => Value.Of(number != 0),
        ValueForm.Text when text is not null => Value.Of(text),
        ValueForm.Point => Value.At(number, seconds.Dequeue()),
        ValueForm.Instant => Value.Of(new Instant((long)number)),
        _ => throw new InvalidDataException($"A segment of history holds a value of an unknown form ({(byte)form}): it was written by a newer version, or is damaged."),
    };

    private static byte[] Smaller(ReadOnlySpan<byte> columns)
    {
        var deflated = new MemoryStream();
        deflated.WriteByte(Deflated);
        using (var deflate = new DeflateStream(deflated, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(columns);
        }

        return deflated.Length <= columns.Length ? deflated.ToArray() : [Plain, .. columns];
    }

    private static byte[] Columns(ReadOnlyMemory<byte> body)
    {
        switch (body.Length > 0 ? body.Span[0] : 0)
        {
            case Plain:
                return body[1..].ToArray();
            case Deflated:
                var columns = new MemoryStream(body.Length * 4);
                using (var deflate = new DeflateStream(new MemoryStream(body[1..].ToArray()), CompressionMode.Decompress))
                {
                    deflate.CopyTo(columns);
                }

                return columns.ToArray();
            default:
                throw new InvalidDataException("A segment of history is in no known format: it was written by a newer version, or is damaged.");
        }
    }
}
