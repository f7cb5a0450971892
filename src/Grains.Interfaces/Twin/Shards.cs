using System.IO.Hashing;
using System.Text;

namespace Beffroi.Twin;

/// <summary>Which shard an asset belongs to. Frozen: test vectors hold it, because ownership, journal and recovery go by it.</summary>
public static class Shards
{
    /// <summary><c>XxHash3("kind/key") mod count</c>, over UTF-8.</summary>
    public static int Of(AssetId asset, int count)
    {
        var text = asset.ToString();
        Span<byte> bytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var length = Encoding.UTF8.GetBytes(text, bytes);
        return (int)(XxHash3.HashToUInt64(bytes[..length]) % (ulong)count);
    }
}
