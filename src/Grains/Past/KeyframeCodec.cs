using System.IO.Compression;
using Beffroi.Twin;

namespace Beffroi.Past;

/// <summary>Many states in one body: id, length and bytes of each, by id so that those that are alike are neighbours, under Brotli.</summary>
internal static class KeyframeCodec
{
    private const byte Format = 1;

    public static byte[] Write(IEnumerable<(AssetId Asset, byte[] State)> states)
    {
        using var body = new MemoryStream();
        body.WriteByte(Format);
        using (var packed = new BrotliStream(body, new BrotliCompressionOptions { Quality = 5 }, leaveOpen: true))
        using (var writer = new BinaryWriter(packed))
        {
            foreach (var (asset, state) in states.OrderBy(s => s.Asset.ToString(), StringComparer.Ordinal))
            {
                writer.Write(asset.ToString());
                writer.Write7BitEncodedInt(state.Length);
                writer.Write(state);
            }

            writer.Write("");
        }

        return body.ToArray();
    }

    public static IEnumerable<(AssetId Asset, byte[] State)> Read(byte[] body)
    {
        if (body.Length == 0 || body[0] != Format)
        {
            throw new InvalidDataException("This keyframe was written by a newer version of the program, or is damaged.");
        }

        using var packed = new BrotliStream(new MemoryStream(body, 1, body.Length - 1), CompressionMode.Decompress);
        using var reader = new BinaryReader(packed);
        while (reader.ReadString() is { Length: > 0 } asset)
        {
            yield return (AssetId.Parse(asset, null), reader.ReadBytes(reader.Read7BitEncodedInt()));
        }
    }
}
