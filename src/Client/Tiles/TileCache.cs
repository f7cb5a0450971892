using System.Collections.Concurrent;

using Beffroi.City;
using Beffroi.Live;

namespace Beffroi.Tiles;

/// <summary>Keeps tiles for as long as they are true to the second: many browsers look at the same ones.</summary>
internal sealed class TileCache(LiveTable live, TimeProvider time)
{
    private const int Most = 2000;
    private readonly ConcurrentDictionary<TileAddress, CachedTile> tiles = [];

    public CachedTile Of(TileAddress address, CityIndex city)
    {
        var second = time.GetUtcNow().ToUnixTimeSeconds();
        var tick = live.Tick;
        if (tiles.TryGetValue(address, out var cached) && cached.City == city && (cached.Tick == tick || cached.Second == second))
        {
            return cached;
        }

        if (tiles.Count >= Most)
        {
            tiles.Clear();
        }

        return tiles[address] = new(city, tick, second, AssetTile.Of(address, city, live));
    }
}
