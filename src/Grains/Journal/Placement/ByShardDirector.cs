using Beffroi.Journal.Ownership;
using Beffroi.Twin;
using Orleans.Runtime.Placement;

namespace Beffroi.Journal.Placement;

/// <summary>Grains follow their shard.</summary>
internal sealed class ByShardDirector(ShardMap shards) : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var silos = context.GetCompatibleSilos(target);
        return Task.FromResult(silos.Length == 1 ? silos[0] : Rendezvous.Owner(shards.ShardOf(AssetOf(target.GrainIdentity)), silos)!);
    }

    private static AssetId AssetOf(GrainId grain) => AssetId.Of(grain.Type.ToString()!, grain.Key.ToString()!);
}
