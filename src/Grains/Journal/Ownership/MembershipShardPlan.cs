using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Ownership;

/// <summary>The plan by Orleans' membership.</summary>
internal sealed class MembershipShardPlan(ISiloStatusOracle membership) : IShardPlan
{
    public bool IsWanted(int shard) => membership.SiloAddress.Equals(Rendezvous.Owner(shard, membership.GetApproximateSiloStatuses(onlyActive: true).Keys));

    public bool IsDead(string silo)
    {
        var address = SiloAddress.FromParsableString(silo);
        return membership.IsDeadSilo(address) || IsEarlierHere(address, membership.SiloAddress);
    }

    public bool IsUnknown(string silo) => membership.GetApproximateSiloStatus(SiloAddress.FromParsableString(silo)) == SiloStatus.None;

    public IDisposable OnChange(Action changed)
    {
        var listener = new Listener(membership, changed);
        membership.SubscribeToSiloStatusEvents(listener);
        return listener;
    }

    /// <summary>Two processes cannot hold one endpoint: an earlier one of ours is gone, whatever membership has kept of it.</summary>
    private static bool IsEarlierHere(SiloAddress silo, SiloAddress here) =>
        silo.Endpoint.Equals(here.Endpoint) && silo.Generation < here.Generation;

    private sealed class Listener(ISiloStatusOracle membership, Action changed) : ISiloStatusListener, IDisposable
    {
        public void SiloStatusChangeNotification(SiloAddress updatedSilo, SiloStatus status) => changed();

        public void Dispose() => membership.UnSubscribeFromSiloStatusEvents(this);
    }
}
