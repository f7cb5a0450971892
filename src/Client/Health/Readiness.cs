using Beffroi.City;
using Beffroi.Live;
using Beffroi.Refusals;

using Orleans.Runtime;

namespace Beffroi.Health;

/// <summary>Whether the hypervisor can serve: the cluster answers, the inventory is read, the live boards are heard.</summary>
internal sealed class Readiness(IGrainFactory grains, CurrentCity current, LiveRelay relay)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<HealthShape> Check() => HealthShape.Of(await Cluster(), Inventory(), Live());

    private async Task<HealthCheck> Cluster()
    {
        try
        {
            var hosts = await grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true).WaitAsync(Patience);
            return hosts.Count > 0 ? Good("cluster") : Bad("cluster", "No silo is active.");
        }
        catch (Exception exception) when (exception is OrleansException || RefusalOfException.Of(exception) is not null)
        {
            return Bad("cluster", "The cluster does not answer.");
        }
    }

    private HealthCheck Inventory() => current.Newest is null ? Bad("inventory", "The inventory is not read yet.") : Good("inventory");

    private HealthCheck Live() => relay.Complete ? Good("live") : Bad("live", "Not every silo's board was heard yet.");

    private static HealthCheck Good(string name) => new(name, HealthShape.Healthy, null);

    private static HealthCheck Bad(string name, string detail) => new(name, HealthShape.Unhealthy, detail);
}
