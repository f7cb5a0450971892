namespace Beffroi.City;

/// <summary>All that is known of the territory at one moment, but what is live: kinds, areas, assets.</summary>
internal sealed record CityIndex(CatalogueIndex Catalogue, AreaIndex Areas, AssetIndex Assets)
{
    /// <summary>Names this state of the inventory and the areas, for caches.</summary>
    public string Tag => $"{Assets.Revision}-{Areas.Territory.Revision}";
}
