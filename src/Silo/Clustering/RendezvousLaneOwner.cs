using Beffroi.Connectors.Mqtt;

namespace Beffroi.Clustering;

/// <summary>Makes each lane a duty of one silo, so that the lanes of one that is gone spread over the others.</summary>
public sealed class RendezvousLaneOwner(ClusterDuties duties) : ILaneOwner
{
    public bool Owns(int lane) => duties.IsMine($"lane/{lane}");
}
