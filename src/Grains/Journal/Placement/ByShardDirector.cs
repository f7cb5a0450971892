using Beffroi.Journal.Hosting;
using Beffroi.Journal.Ownership;
using Beffroi.Twin;
using Orleans.Runtime.Placement;

namespace Beffroi.Journal.Placement;

/// <summary>Grains follow their shard: to this silo while it owns it, even when another wants it already, and else to the one that wants it.</summary>
internal sealed class ByShardDirector(ShardMap shards, SiloJournal journal, ILocalSiloDetails here) : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var silos = context.GetCompatibleSilos(target);
        if (silos.Length == 1)
        {
            return Task.FromResult(silos[0]);
        }

        var shard = shards.ShardOf(AssetOf(target.GrainIdentity));
        return Task.FromResult(journal.Engine?.Table.IsOwned(shard) == true && silos.Contains(here.SiloAddress) ? here.SiloAddress : Rendezvous.Owner(shard, silos)!);
    }

    private static AssetId AssetOf(GrainId grain) => AssetId.Of(grain.Type.ToString()!, grain.Key.ToString()!);
}
