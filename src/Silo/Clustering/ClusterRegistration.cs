using Beffroi.Hosting;
using Beffroi.Storage;
using Orleans.Configuration;

namespace Beffroi.Clustering;

/// <summary>Makes the silo a cluster of its own, or one of several that find each other in the store's database.</summary>
public static class ClusterRegistration
{
    /// <summary>How old a silo's last sign of life in the table may be: one that joins waits for nobody older than three of them.</summary>
    public static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);

    public static ISiloBuilder UseBeffroiCluster(this ISiloBuilder silo, ClusterSettings settings, StorageOptions storage)
    {
        silo.Services.AddSingleton<ClusterDuties>();
        var (siloPort, gatewayPort) = (Ports.OrFree(settings.SiloPort), Ports.OrFree(settings.GatewayPort));
        if (!settings.IsShared)
        {
            if (storage.Provider == StorageOptions.PostgreSql)
            {
                silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, LoneSiloCheck>();
            }

            return silo.UseLocalhostClustering(siloPort, gatewayPort, null, settings.ServiceId, settings.ClusterId);
        }

        silo.Services.AddSingleton<IFatalErrorHandler, DeclaredDead>();
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, MembershipPreparation>();
        return silo
            .Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (settings.ClusterId, settings.ServiceId))
            .ConfigureEndpoints(settings.Address, siloPort, gatewayPort)
            .UseAdoNetClustering(table => (table.Invariant, table.ConnectionString) = ("Npgsql", storage.ConnectionString))
            .Configure<ClusterMembershipOptions>(membership =>
            {
                // The longest probe times the missed ones is also how long a message that came lately counts as a sign of life.
                membership.ProbeTimeout = membership.MinProbeTimeout = settings.ProbeEvery;
                membership.MaxProbeTimeout = settings.ProbeEvery * 2;
                membership.NumMissedProbesLimit = settings.ProbesMissed;
                membership.TableRefreshTimeout = SignOfLife;
                membership.IAmAliveTablePublishTimeout = SignOfLife;
            });
    }
}
