using System.IO.Hashing;

using Beffroi.City;

namespace Beffroi.Tiles;

/// <param name="Tick">The live table's tick it shows.</param>
/// <param name="Second">When it was made, Unix seconds.</param>
internal sealed record CachedTile(CityIndex City, long Tick, long Second, byte[] Bytes)
{
    public string Tag { get; } = $"\"{XxHash3.HashToUInt64(Bytes):x16}\"";
}
