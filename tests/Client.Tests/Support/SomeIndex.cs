using Beffroi.City;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>Indexes of a city made by hand.</summary>
internal static class SomeIndex
{
    public static readonly CatalogueIndex Catalogue = new(SomeCatalogue.Document);

    public static InventoryEntry Row(int ordinal, double longitude, double latitude, long revision = 1, bool retired = false, string? key = null) => new()
    {
        Asset = AssetId.Of("luminaire", key ?? $"L-{ordinal}"),
        Ordinal = ordinal,
        Version = 1,
        Department = "lighting",
        Description = new() { Place = new(longitude, latitude), Authority = "chalons", District = "chalons-centre" },
        Retired = retired,
        Revision = revision,
    };

    public static CityIndex City(params InventoryEntry[] rows) =>
        new(Catalogue, new(SomeTerritory.Chalons), AssetIndex.Empty.With(rows, Catalogue));
}
