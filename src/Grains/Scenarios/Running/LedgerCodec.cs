using System.IO.Compression;

namespace Beffroi.Scenarios.Running;

/// <summary>A ledger as bytes and back. A part of a run has few figures that are not zero: of each the distance to the one before is kept, and its amount. Pure.</summary>
internal static class LedgerCodec
{
    private const byte Format = 2;

    public static byte[] Write(Ledger ledger)
    {
        using var body = new MemoryStream();
        body.WriteByte(Format);
        using (var packed = new BrotliStream(body, new BrotliCompressionOptions { Quality = 3 }, leaveOpen: true))
        using (var writer = new BinaryWriter(packed))
        {
            writer.Write7BitEncodedInt(ledger.Months);
            foreach (var figures in ledger.Figures)
            {
                Write(writer, figures);
            }
        }

        return body.ToArray();
    }

    public static Ledger Read(byte[] body)
    {
        if (body.Length == 0 || body[0] is 0 or > Format)
        {
            throw new InvalidDataException("This part of a run was written by a newer version of the program, or is damaged.");
        }

        using var reader = new BinaryReader(new BrotliStream(new MemoryStream(body, 1, body.Length - 1), CompressionMode.Decompress));
        var months = reader.Read7BitEncodedInt();
        return Ledger.Of(months, [Read(reader), Read(reader), Read(reader), body[0] > 1 ? Read(reader) : []]);
    }

    private static void Write(BinaryWriter writer, long[] figures)
    {
        writer.Write7BitEncodedInt(figures.Length);
        var last = -1;
        for (var i = 0; i < figures.Length; i++)
        {
            if (figures[i] != 0)
            {
                writer.Write7BitEncodedInt(i - last);
                writer.Write7BitEncodedInt64(figures[i]);
                last = i;
            }
        }

        writer.Write7BitEncodedInt(0);
    }

    private static long[] Read(BinaryReader reader)
    {
        var figures = new long[reader.Read7BitEncodedInt()];
        var at = -1;
        while (reader.Read7BitEncodedInt() is > 0 and var distance)
        {
            at += distance;
            figures[at] = reader.Read7BitEncodedInt64();
        }

        return figures;
    }
}
