using System.Buffers.Binary;

using Beffroi.City;
using Beffroi.Feed;
using Beffroi.Live;
using Beffroi.Twin;

namespace Beffroi.Past;

/// <summary>A film as <c>docs/api.md</c> says: a header of 16 bytes, then frames like those of the live feed, each with the number of its entries and its instant.</summary>
internal static class FilmFile
{
    public const int HeaderLength = 16;
    private const uint Magic = 0x4D464642;
    private const ushort FrameMagic = 0x4642;
    private const byte NotRecorded = 1;

    /// <param name="frames">The first is whole.</param>
    public static byte[] Of(IReadOnlyList<PastFrame> frames, PastCover cover, AssetIndex assets)
    {
        var unknown = Untold(frames[0], cover, assets);
        var length = HeaderLength + frames.Sum(frame => FrameWriter.HeaderLength + (frame.Entries.Length * FrameWriter.EntryLength)) + (unknown.Count * FrameWriter.EntryLength);
        var (bytes, at) = (new byte[length], HeaderLength);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), frames.Count);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), unknown.Count);
        for (var i = 0; i < frames.Count; i++)
        {
            var untold = i == 0 ? unknown : [];
            at += Header(bytes.AsSpan(at), i == 0 ? FrameType.Full : FrameType.Delta, frames[i].Entries.Length + untold.Count, frames[i].At);
            foreach (var entry in frames[i].Entries)
            {
                at += Entry(bytes.AsSpan(at), entry.Ordinal, entry.Mark, entry.Kind, 0, entry.Main);
            }

            foreach (var row in untold)
            {
                at += Entry(bytes.AsSpan(at), row.Ordinal, Mark.Of(0, Knowledge.Unknown, Priority.None), row.Kind, NotRecorded, float.NaN);
            }
        }

        return bytes;
    }

    /// <summary>Assets of today that may have been there, and of which nothing is recorded: drawn as unknown, never as normal.</summary>
    private static List<AssetRow> Untold(PastFrame whole, PastCover cover, AssetIndex assets)
    {
        if (cover.Untold.Length == 0)
        {
            return [];
        }

        var told = whole.Entries.Select(entry => entry.Ordinal).ToHashSet();
        return [.. assets.ById.Where(row => cover.Untold.Contains(Shards.Of(row.Asset, cover.Shards)) && !told.Contains(row.Ordinal))];
    }

    private static int Header(Span<byte> header, FrameType type, int entries, Instant at)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, FrameMagic);
        header[2] = (byte)type;
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], entries);
        BinaryPrimitives.WriteDoubleLittleEndian(header[8..], at.Microseconds / 1000.0);
        return FrameWriter.HeaderLength;
    }

    private static int Entry(Span<byte> entry, int ordinal, Mark mark, byte kind, byte flags, float main)
    {
        BinaryPrimitives.WriteInt32LittleEndian(entry, ordinal);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[4..], mark.Bits);
        entry[6] = kind;
        entry[7] = flags;
        BinaryPrimitives.WriteSingleLittleEndian(entry[8..], main);
        return FrameWriter.EntryLength;
    }
}
