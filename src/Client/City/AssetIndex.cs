using System.Diagnostics.CodeAnalysis;

using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.City;

/// <summary>Every asset of the inventory at one revision: by ordinal, in the order of ids, and by place. It never changes; a newer one is made from it.</summary>
internal sealed class AssetIndex
{
    public static readonly AssetIndex Empty = new([], [], PlaceIndex.Empty, 0);
    private static readonly Comparer<AssetRow> Order = Comparer<AssetRow>.Create(AssetRow.ById);
    private readonly AssetRow?[] byOrdinal;

    private AssetIndex(AssetRow?[] byOrdinal, AssetRow[] byId, PlaceIndex places, long revision) =>
        (this.byOrdinal, ById, Places, Revision) = (byOrdinal, byId, places, revision);

    /// <summary>Every asset that is not retired, in the order of ids.</summary>
    public AssetRow[] ById { get; }

    public PlaceIndex Places { get; }

    /// <summary>The inventory register's revision it stands at.</summary>
    public long Revision { get; }

    public AssetRow? this[int ordinal] => (uint)ordinal < (uint)byOrdinal.Length ? byOrdinal[ordinal] : null;

    public bool TryFind(AssetId id, [NotNullWhen(true)] out AssetRow? row)
    {
        var at = Position(id);
        row = at < ById.Length && ById[at].Asset == id ? ById[at] : null;
        return row is not null;
    }

    /// <summary>Where that id stands in <see cref="ById"/>, or would stand.</summary>
    public int Position(AssetId id)
    {
        var (low, high) = (0, ById.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = AssetRow.Compare(ById[middle].Asset, id) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The index after those rows of the register; the last one of an asset counts.</summary>
    public AssetIndex With(IReadOnlyCollection<InventoryEntry> changes, CatalogueIndex catalogue)
    {
        if (changes.Count == 0)
        {
            return this;
        }

        var ordinals = new AssetRow?[Math.Max(byOrdinal.Length, changes.Max(change => change.Ordinal) + 1)];
        byOrdinal.CopyTo(ordinals, 0);
        var touched = new HashSet<int>();
        foreach (var change in changes)
        {
            touched.Add(change.Ordinal);
            ordinals[change.Ordinal] = change.Retired ? null : new AssetRow(change, catalogue.KindIndex(change.Asset.Kind));
        }

        var added = touched.Select(ordinal => ordinals[ordinal]).OfType<AssetRow>().ToArray();
        Array.Sort(added, Order);
        var kept = ById.Where(row => !touched.Contains(row.Ordinal));
        var byId = Merge(kept, added, ById.Length + added.Length);
        return new(ordinals, byId, Places.With(byId, touched, ordinals), changes.Max(change => change.Revision));
    }

    private static AssetRow[] Merge(IEnumerable<AssetRow> kept, AssetRow[] added, int most)
    {
        var merged = new List<AssetRow>(most);
        var next = 0;
        foreach (var row in kept)
        {
            while (next < added.Length && AssetRow.ById(added[next], row) < 0)
            {
                merged.Add(added[next++]);
            }

            merged.Add(row);
        }

        merged.AddRange(added.AsSpan(next));
        return [.. merged];
    }
}
