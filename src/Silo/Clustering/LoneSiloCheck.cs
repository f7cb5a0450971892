using Beffroi.Hosting;
using Beffroi.Storage.PostgreSql;

namespace Beffroi.Clustering;

/// <summary>
/// A silo alone takes over from every earlier one on its store: silos that live there would lose their shards at once. So it does not start beside a cluster.
/// </summary>
internal sealed class LoneSiloCheck(PostgreSqlDatabase database) : ILifecycleParticipant<ISiloLifecycle>
{
    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(nameof(LoneSiloCheck), ServiceLifecycleStage.First, Require);

    /// <summary><see cref="SiloSettingException"/> when silos of a cluster are alive on the database.</summary>
    public async Task Require(CancellationToken cancellation)
    {
        var living = await PostgreSqlMembership.Living(database, ClusterRegistration.SignOfLife * 3, cancellation);
        if (living > 0)
        {
            throw new SiloSettingException(
                $"{living} {(living == 1 ? "silo of a cluster lives" : "silos of a cluster live")} on this database, and a silo alone would take their assets away: "
                    + "join them with --membership postgresql, or stop them first. After a kill they count as alive for 15 s.");
        }
    }
}
