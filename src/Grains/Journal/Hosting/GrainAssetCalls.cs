using Beffroi.Control.Outlets;
using Beffroi.Twin;
using Orleans.Core.Internal;
using Orleans.Metadata;

namespace Beffroi.Journal.Hosting;

/// <summary>Calls assets as grains, from outside any grain; and outlets, for effects that leave the twin.</summary>
internal sealed class GrainAssetCalls(IGrainFactory grains, IClusterManifestProvider manifest, OutletDispatch outlets) : IAssetCalls
{
    public bool Knows(AssetId asset) =>
        IsWayOut(asset) || manifest.LocalGrainManifest.Grains.ContainsKey(GrainType.Create(asset.Kind));

    public Task<Outcome[]> Receive(AssetId target, IncomingEffect[] effects) =>
        IsWayOut(target) ? outlets.Send(target, effects) : grains.Upkeep(target).Receive(effects);

    public Task Fail(AssetId source, EffectFailure[] failures) => grains.Upkeep(source).Fail(failures);

    public Task Pass(AssetId asset, Instant due) => grains.Upkeep(asset).Pass(due);

    public Task Wake(AssetId asset) => grains.Upkeep(asset).Wake();

    public Task Save(AssetId asset) => grains.Upkeep(asset).Save();

    public Task Deactivate(AssetId asset) => grains.Upkeep(asset).AsReference<IGrainManagementExtension>().DeactivateOnIdle().AsTask();

    private static bool IsWayOut(AssetId target) => OutletTarget.IsDevice(target) || OutletTarget.IsOutlet(target);
}
