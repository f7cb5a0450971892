using Beffroi.Journal.Hosting;
using Beffroi.Journal.Ownership;
using Beffroi.Twin;
using Orleans.Runtime.Placement;

namespace Beffroi.Journal.Placement;

/// <summary>Grains follow their shard: to the silo that owns it, even when another wants it already, and else to the one that wants it.</summary>
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
        return Task.FromResult(Owner(shard, silos) ?? Rendezvous.Owner(shard, silos)!);
    }

    private SiloAddress? Owner(int shard, SiloAddress[] silos)
    {
        if (journal.Engine is not { } engine)
        {
            return null;
        }

        return engine.Table.IsOwned(shard) && silos.Contains(here.SiloAddress) ? here.SiloAddress
            : engine.Owners.Of(shard) is { } owner ? Array.Find(silos, silo => silo.ToParsableString() == owner)
            : null;
    }

    private static AssetId AssetOf(GrainId grain) => AssetId.Of(grain.Type.ToString()!, grain.Key.ToString()!);
}
