using Beffroi.City;
using Beffroi.Connectivity;
using Beffroi.Journal;
using Beffroi.Language;
using Beffroi.Live;
using Beffroi.Refusals;

using Orleans.Runtime;

namespace Beffroi.Health;

/// <summary>Whether the hypervisor can serve: the cluster answers, the inventory is read, the live boards are heard.</summary>
internal sealed class Readiness(IGrainFactory grains, CurrentCity current, LiveRelay relay)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<HealthShape> Check(Tongue tongue) => HealthShape.Of(await Cluster(tongue), await Journal(tongue), Inventory(tongue), Live(tongue), await Sources(tongue));

    private async Task<HealthCheck> Cluster(Tongue tongue)
    {
        try
        {
            var hosts = await grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true).WaitAsync(Patience);
            return hosts.Count > 0 ? Good("cluster", tongue) : Bad("cluster", "none", tongue);
        }
        catch (Exception exception) when (exception is OrleansException || RefusalOfException.Of(exception) is not null)
        {
            return Bad("cluster", "silent", tongue);
        }
    }

    private async Task<HealthCheck> Journal(Tongue tongue)
    {
        try
        {
            return JournalCheck.Of(await grains.GetGrain<IJournalHealth>(0).Read().WaitAsync(Patience), tongue);
        }
        catch (Exception exception) when (exception is OrleansException || RefusalOfException.Of(exception) is not null)
        {
            return Bad("journal", "silent", tongue);
        }
    }

    private async Task<HealthCheck> Sources(Tongue tongue)
    {
        try
        {
            return SourceCheck.Of(await grains.GetGrain<IConnectorHealth>(0).Read().WaitAsync(Patience), tongue);
        }
        catch (Exception exception) when (exception is OrleansException || RefusalOfException.Of(exception) is not null)
        {
            return Bad("sources", "silent", tongue) with { Status = HealthShape.Degraded };
        }
    }

    private HealthCheck Inventory(Tongue tongue) => current.Newest is null ? Bad("inventory", "unread", tongue) : Good("inventory", tongue);

    private HealthCheck Live(Tongue tongue) => relay.Complete ? Good("live", tongue) : Bad("live", "unheard", tongue);

    private static HealthCheck Good(string name, Tongue tongue) => new(Sentences.Say(tongue, $"health.{name}"), HealthShape.Healthy, null);

    private static HealthCheck Bad(string name, string reason, Tongue tongue) =>
        new(Sentences.Say(tongue, $"health.{name}"), HealthShape.Unhealthy, Sentences.Say(tongue, $"health.{name}.{reason}"));
}
