using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>Places of assets of some kinds in squares of about 500 m, to find who stands near. Immutable; made anew when the inventory changed.</summary>
public sealed class NeighbourGrid : INeighbourhood
{
    private const double Square = 0.005;

    private readonly Dictionary<(string Kind, int X, int Y), List<Spot>> _squares = [];

    public NeighbourGrid(IEnumerable<(AssetId Asset, Description Description)> assets)
    {
        foreach (var (asset, description) in assets)
        {
            if (description.Place is { } place)
            {
                var key = (asset.Kind, Cell(place.Longitude), Cell(place.Latitude));
                (_squares.TryGetValue(key, out var spots) ? spots : _squares[key] = []).Add(new(asset, place, description.Tags ?? []));
            }
        }
    }

    public IReadOnlyList<AssetId> Near(RuleTargets.Neighbours wanted, AssetId self, Place place)
    {
        var found = new List<(double Metres, AssetId Asset)>();
        var north = wanted.Metres / 111_000;
        var east = north / Math.Max(0.01, Math.Cos(place.Latitude * Math.PI / 180));
        for (var x = Cell(place.Longitude - east); x <= Cell(place.Longitude + east); x++)
        {
            for (var y = Cell(place.Latitude - north); y <= Cell(place.Latitude + north); y++)
            {
                Add(found, wanted, self, place, _squares.GetValueOrDefault((wanted.Other.Key, x, y)));
            }
        }

        return [.. found.OrderBy(f => f.Metres).ThenBy(f => f.Asset.Key, StringComparer.Ordinal).Take(wanted.Most).Select(f => f.Asset)];
    }

    private static void Add(List<(double, AssetId)> found, RuleTargets.Neighbours wanted, AssetId self, Place place, List<Spot>? spots)
    {
        foreach (var spot in spots ?? [])
        {
            if (spot.Asset != self && Ground.Metres(place, spot.Place) is var metres && metres <= wanted.Metres && Array.TrueForAll(wanted.Tags, t => Array.IndexOf(spot.Tags, t) >= 0))
            {
                found.Add((metres, spot.Asset));
            }
        }
    }

    private static int Cell(double degrees) => (int)Math.Floor(degrees / Square);

    private readonly record struct Spot(AssetId Asset, Place Place, string[] Tags);
}
