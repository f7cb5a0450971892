using System.Buffers;
using System.Buffers.Binary;

namespace Beffroi.Live;

/// <summary>Writes a browser's frames as <c>docs/api.md</c> says: a header of 16 bytes, 12 bytes an entry, little-endian.</summary>
internal sealed class FrameWriter
{
    public const int HeaderLength = 16;
    public const int EntryLength = 12;
    private const ushort Magic = 0x4642;
    private readonly ArrayBufferWriter<byte> buffer = new(4096);

    public int Entries => (buffer.WrittenCount - HeaderLength) / EntryLength;

    public ReadOnlyMemory<byte> Bytes => buffer.WrittenMemory;

    /// <param name="unixMilliseconds">The server's time.</param>
    public void Begin(FrameType type, uint number, double unixMilliseconds)
    {
        buffer.ResetWrittenCount();
        var header = buffer.GetSpan(HeaderLength);
        BinaryPrimitives.WriteUInt16LittleEndian(header, Magic);
        header[2] = (byte)type;
        header[3] = 0;
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], number);
        BinaryPrimitives.WriteDoubleLittleEndian(header[8..], unixMilliseconds);
        buffer.Advance(HeaderLength);
    }

    public void Add(int ordinal, LiveCell cell)
    {
        var entry = buffer.GetSpan(EntryLength);
        BinaryPrimitives.WriteInt32LittleEndian(entry, ordinal);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[4..], cell.Mark.Bits);
        entry[6] = cell.Kind;
        entry[7] = 0;
        BinaryPrimitives.WriteSingleLittleEndian(entry[8..], cell.Main);
        buffer.Advance(EntryLength);
    }
}
