using Beffroi.Inventory;
using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.City;

/// <summary>What lists, maps and searches need of an asset, held for every asset: so nothing more.</summary>
internal sealed class AssetRow(InventoryEntry entry, byte kind)
{
    public AssetId Asset { get; } = entry.Asset;

    public int Ordinal { get; } = entry.Ordinal;

    public long Version { get; } = entry.Version;

    /// <summary>The kind's number in feeds; 255 for one that the catalogue lacks.</summary>
    public byte Kind { get; } = kind;

    public string Department { get; } = string.Intern(entry.Department);

    public string? Authority { get; } = Shared(entry.Description.Authority);

    public string? District { get; } = Shared(entry.Description.District);

    public Place? Place { get; } = entry.Description.Place;

    public double? Heading { get; } = entry.Description.Heading;

    /// <summary>Its name, or its key when nobody named it.</summary>
    public string Name { get; } = entry.Description.Name ?? entry.Asset.Key;

    /// <summary>Key, name and address, folded for search.</summary>
    public string Searched { get; } = Folded.Of($"{entry.Asset.Key}\n{entry.Description.Name}\n{entry.Description.Address}");

    public static int ById(AssetRow a, AssetRow b) => Compare(a.Asset, b.Asset);

    public static int Compare(AssetId a, AssetId b) =>
        string.CompareOrdinal(a.Kind, b.Kind) is not 0 and var kinds ? kinds : string.CompareOrdinal(a.Key, b.Key);

    private static string? Shared(string? key) => key is null ? null : string.Intern(key);
}
