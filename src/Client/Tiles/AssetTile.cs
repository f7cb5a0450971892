using Beffroi.Api;
using Beffroi.City;
using Beffroi.Live;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Tiles;

/// <summary>
/// Assets as a vector tile with their live state. From afar only some of those that are well are shown, one of each kind to a small square;
/// one with an alarm is never left out.
/// </summary>
internal static class AssetTile
{
    /// <summary>From this zoom on every asset is shown.</summary>
    public const int AllFromZoom = 13;

    private const int NamesFromZoom = 15;

    /// <summary>The square that shows one well asset of each kind: 16 of 4,096 is a pixel and a half on a tile of 512.</summary>
    private const int Square = 16;

    public static byte[] Of(TileAddress address, CityIndex city, LiveTable live)
    {
        var layer = new TileLayer("assets");
        var shown = new HashSet<(int, int, byte)>();
        foreach (var row in RowsOf(address, city))
        {
            var cell = live[row.Ordinal];
            var (x, y) = address.Of(row.Place!.Value);
            var well = AssetTelling.Worst(cell) == Priority.None;
            if (!well || address.Zoom >= AllFromZoom || shown.Add((x / Square, y / Square, row.Kind)))
            {
                Add(layer, address.Zoom, row, cell, x, y);
            }
        }

        return layer.ToTile();
    }

    /// <summary>In the order of ordinals, so that the same state gives the same bytes.</summary>
    private static List<AssetRow> RowsOf(TileAddress address, CityIndex city)
    {
        var rows = new List<AssetRow>();
        city.Assets.Places.Within(address.Ground, rows.Add);
        rows.Sort(static (a, b) => a.Ordinal.CompareTo(b.Ordinal));
        return rows;
    }

    private static void Add(TileLayer layer, int zoom, AssetRow row, LiveCell cell, int x, int y)
    {
        List<(string, TagValue)> tags =
        [
            ("kind", row.Asset.Kind),
            ("department", row.Department),
            ("status", Words.Of(AssetTelling.Worst(cell))),
            ("knowledge", Words.Of(AssetTelling.KnowledgeOf(cell))),
            ("fill", cell.Heard ? cell.Mark.Fill : 0L),
        ];
        if (cell.Heard && float.IsFinite(cell.Main))
        {
            tags.Add(("value", (double)cell.Main));
        }

        if (zoom >= NamesFromZoom)
        {
            tags.Add(("key", row.Asset.Key));
            tags.Add(("name", row.Name));
        }

        layer.Add(row.Ordinal, x, y, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tags));
    }
}
