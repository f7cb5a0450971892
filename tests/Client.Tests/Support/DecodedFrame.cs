using System.Buffers.Binary;

using Beffroi.Feed;

namespace Beffroi.Support;

/// <summary>A browser's frame, read as <c>docs/api.md</c> says and not as the server writes it.</summary>
internal sealed record DecodedFrame(int Type, uint Number, double Time, IReadOnlyDictionary<int, (Mark Mark, int Kind, float Main)> Entries)
{
    public static DecodedFrame Of(ReadOnlySpan<byte> bytes)
    {
        if (BinaryPrimitives.ReadUInt16LittleEndian(bytes) != 0x4642 || (bytes.Length - 16) % 12 != 0)
        {
            throw new FormatException("It is no frame.");
        }

        var entries = new Dictionary<int, (Mark, int, float)>();
        for (var at = 16; at < bytes.Length; at += 12)
        {
            entries[BinaryPrimitives.ReadInt32LittleEndian(bytes[at..])] =
                (new(BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 4)..])), bytes[at + 6], BinaryPrimitives.ReadSingleLittleEndian(bytes[(at + 8)..]));
        }

        return new(bytes[2], BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]), BinaryPrimitives.ReadDoubleLittleEndian(bytes[8..]), entries);
    }
}
