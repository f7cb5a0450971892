using System.IO.Hashing;
using System.Text;
using Orleans.Runtime;

namespace Beffroi.Connectors.Mqtt;

/// <summary>Gives each lane to the active silo of the highest rendezvous score, so that the lanes of a silo that is gone spread over the others.</summary>
public sealed class SiloLaneOwner(ILocalSiloDetails local, ISiloStatusOracle silos) : ILaneOwner
{
    public bool Owns(int lane)
    {
        var mine = Score(local.SiloAddress, lane);
        return silos.GetApproximateSiloStatuses(onlyActive: true).Keys.All(silo => silo.Equals(local.SiloAddress) || Score(silo, lane) < mine);
    }

    private static ulong Score(SiloAddress silo, int lane) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes($"{silo.ToParsableString()}/lane/{lane}"));
}
