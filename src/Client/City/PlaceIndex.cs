using Beffroi.Parameters;

using NetTopologySuite.Geometries;
using NetTopologySuite.Index;
using NetTopologySuite.Index.HPRtree;

namespace Beffroi.City;

/// <summary>Assets by where they stand: a static tree, and beside it the few that changed since the tree was built.</summary>
internal sealed class PlaceIndex
{
    /// <summary>Beyond so many changes, and a twentieth of all, a new tree is cheaper than looking through them.</summary>
    private const int FewChanges = 1_000;

    public static readonly PlaceIndex Empty = new(new HPRtree<AssetRow>(), [], []);
    private readonly HPRtree<AssetRow> tree;
    private readonly HashSet<int> outdated;
    private readonly AssetRow[] changed;

    private PlaceIndex(HPRtree<AssetRow> tree, HashSet<int> outdated, AssetRow[] changed)
    {
        (this.tree, this.outdated, this.changed) = (tree, outdated, changed);
        tree.Build();
    }

    /// <summary>Calls <paramref name="see"/> for every asset in that box.</summary>
    public void Within(Box box, Action<AssetRow> see)
    {
        if (box.West > box.East)
        {
            Within(box with { East = 180 }, see);
            Within(box with { West = -180 }, see);
            return;
        }

        tree.Query(new Envelope(box.West, box.East, box.South, box.North), new Visitor(row =>
        {
            if (!outdated.Contains(row.Ordinal))
            {
                see(row);
            }
        }));
        foreach (var row in changed)
        {
            if (box.Contains(row.Place!.Value.Longitude, row.Place.Value.Latitude))
            {
                see(row);
            }
        }
    }

    public PlaceIndex With(AssetRow[] all, HashSet<int> touched, AssetRow?[] byOrdinal)
    {
        var newer = new HashSet<int>(outdated);
        newer.UnionWith(touched);
        return newer.Count > Math.Max(FewChanges, all.Length / 20)
            ? Built(all)
            : new(tree, newer, [.. newer.Select(ordinal => byOrdinal[ordinal]).Where(row => row?.Place is not null).Select(row => row!)]);
    }

    private static PlaceIndex Built(AssetRow[] all)
    {
        var tree = new HPRtree<AssetRow>();
        foreach (var row in all)
        {
            if (row.Place is { } place)
            {
                tree.Insert(new Envelope(new Coordinate(place.Longitude, place.Latitude)), row);
            }
        }

        return new(tree, [], []);
    }

    private sealed class Visitor(Action<AssetRow> see) : IItemVisitor<AssetRow>
    {
        public void VisitItem(AssetRow item) => see(item);
    }
}
