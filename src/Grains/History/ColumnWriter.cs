using System.Buffers.Binary;

namespace Beffroi.History;

/// <summary>Writes columns of a segment: integers in 7-bit groups, small when they are near zero.</summary>
internal sealed class ColumnWriter
{
    private readonly MemoryStream _bytes = new();

    public ReadOnlySpan<byte> Written => _bytes.GetBuffer().AsSpan(0, (int)_bytes.Length);

    public void Byte(byte value) => _bytes.WriteByte(value);

    public void Unsigned(ulong value)
    {
        while (value >= 0x80)
        {
            _bytes.WriteByte((byte)(value | 0x80));
            value >>= 7;
        }

        _bytes.WriteByte((byte)value);
    }

    /// <summary>Signs go to the lowest bit, so that -1 is as short as 1.</summary>
    public void Signed(long value) => Unsigned((ulong)((value << 1) ^ (value >> 63)));

    public void Text(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        Unsigned((ulong)bytes.Length);
        _bytes.Write(bytes);
    }

    public void Double(double value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        _bytes.Write(bytes);
    }
}
