using Beffroi.Connectors.Mqtt;
using Beffroi.Journal.Ownership;

namespace Beffroi.Clustering;

/// <summary>Gives each lane to the active silo of the highest score, as shards are, so that the lanes of a silo that is gone spread over the others.</summary>
public sealed class RendezvousLaneOwner(ISiloStatusOracle silos) : ILaneOwner
{
    public bool Owns(int lane) => silos.SiloAddress.Equals(Rendezvous.OwnerOf($"lane/{lane}", silos.GetApproximateSiloStatuses(onlyActive: true).Keys));
}
