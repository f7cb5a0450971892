using System.Buffers.Binary;

using Beffroi.City;

namespace Beffroi.Live;

/// <summary>Where everything stands, as <c>docs/api.md</c> says: a header of 16 bytes, 24 bytes an asset that has a place, little-endian.</summary>
internal static class PlacesFile
{
    public const int HeaderLength = 16;
    public const int EntryLength = 24;
    private const uint Magic = 0x50464542;
    private const double Scale = 1e7;
    private const ushort None = ushort.MaxValue;

    public static byte[] Of(CityIndex city)
    {
        var placed = city.Assets.ById.Where(row => row.Place is not null).OrderBy(row => row.Ordinal).ToArray();
        var bytes = new byte[HeaderLength + (placed.Length * EntryLength)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), placed.Length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), city.Assets.Revision);
        for (var i = 0; i < placed.Length; i++)
        {
            Write(bytes.AsSpan(HeaderLength + (i * EntryLength), EntryLength), placed[i], city);
        }

        return bytes;
    }

    private static void Write(Span<byte> entry, AssetRow row, CityIndex city)
    {
        var place = row.Place!.Value;
        BinaryPrimitives.WriteInt32LittleEndian(entry, row.Ordinal);
        BinaryPrimitives.WriteInt32LittleEndian(entry[4..], (int)Math.Round(place.Longitude * Scale));
        BinaryPrimitives.WriteInt32LittleEndian(entry[8..], (int)Math.Round(place.Latitude * Scale));
        entry[12] = row.Kind;
        entry[13] = city.Catalogue.DepartmentIndex(row.Department);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[14..], (ushort)(city.Areas.Authority(row.Authority)?.Index ?? None));
        BinaryPrimitives.WriteUInt16LittleEndian(entry[16..], (ushort)(city.Areas.District(row.District)?.Index ?? None));
        BinaryPrimitives.WriteUInt16LittleEndian(entry[18..], row.Heading is { } heading ? (ushort)(Math.Round(heading) % 360) : None);
    }
}
