using System.Buffers;
using System.Text;

namespace Beffroi.Tiles;

/// <summary>Writes the few forms of protocol buffers that vector tiles use.</summary>
internal sealed class ProtocolBuffer
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int LengthDelimited = 2;
    private readonly ArrayBufferWriter<byte> buffer = new();

    public ReadOnlySpan<byte> Bytes => buffer.WrittenSpan;

    public void Clear() => buffer.ResetWrittenCount();

    public void Number(int field, ulong value)
    {
        Raw((uint)((field << 3) | Varint));
        Raw(value);
    }

    public void Text(int field, string text) => Message(field, Encoding.UTF8.GetBytes(text));

    public void Double(int field, double value)
    {
        Raw((uint)((field << 3) | Fixed64));
        System.Buffers.Binary.BinaryPrimitives.WriteDoubleLittleEndian(buffer.GetSpan(8), value);
        buffer.Advance(8);
    }

    public void Message(int field, ReadOnlySpan<byte> bytes)
    {
        Raw((uint)((field << 3) | LengthDelimited));
        Raw((uint)bytes.Length);
        buffer.Write(bytes);
    }

    /// <summary>A varint alone, as packed fields hold them.</summary>
    public void Raw(ulong value)
    {
        var span = buffer.GetSpan(10);
        var length = 0;
        while (value >= 0x80)
        {
            span[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[length++] = (byte)value;
        buffer.Advance(length);
    }
}
