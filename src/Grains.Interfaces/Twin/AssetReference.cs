namespace Beffroi.Twin;

/// <summary>Finds an asset's grain by its id: the only way, because one interface has a class for each kind.</summary>
public static class AssetReference
{
    public static IAsset Asset(this IGrainFactory grains, AssetId id) => grains.GetGrain<IAsset>(GrainId.Create(id.Kind, id.Key));

    public static IAssetUpkeep Upkeep(this IGrainFactory grains, AssetId id) => grains.GetGrain<IAssetUpkeep>(GrainId.Create(id.Kind, id.Key));
}
