using Beffroi.Cluster.Sites;

namespace Beffroi.Cluster.Faults;

/// <summary>Lets the faults of a plan befall a site, each at its time, whatever the others are at.</summary>
internal sealed class FaultPlayer(Site site)
{
    private const int Killed = 137;

    /// <summary>Completes when the last fault has ended and everything was started again.</summary>
    public Task Play(FaultPlan plan) => Task.WhenAll(plan.Faults.Select(async fault =>
    {
        await Task.Delay(fault.After);
        await Strike(fault);
    }));

    private Task Strike(Fault fault) => fault.Kind switch
    {
        FaultKind.BrokerRestart => Held(site.BrokerHands, () => RestartBroker(fault.Duration)),
        FaultKind.DatabaseKill => Held(site.ServerHands, () => KillDatabase(fault.Duration)),
        FaultKind.DatabaseRefuses => Held(site.ServerHands, () => CloseDatabase(fault.Duration)),
        FaultKind.StoreStalls => Held(site.ServerHands, () => site.HoldStore(fault.Duration)),
        _ => OnSilo(fault),
    };

    private Task OnSilo(Fault fault)
    {
        var silos = site.Silos;
        var silo = silos[fault.Silo % silos.Count];
        return Held(silo.Hands, async () =>
        {
            // Taken away, or ended by a fence, while this waited for its turn: there is nobody to befall.
            if (!silo.Gone && silo.Process.IsRunning)
            {
                await Strike(fault, silo);
            }
        });
    }

    private async Task Strike(Fault fault, SiteSilo silo)
    {
        switch (fault.Kind)
        {
            case FaultKind.Kill:
                await silo.Process.Kill();
                await Task.Delay(fault.Duration);
                await silo.Process.Launch();
                break;
            case FaultKind.Stop:
                var code = await silo.Process.Stop();
                site.Findings.Require(code != Killed, $"{silo.Process.Name} did not stop when asked and had to be killed:\n{silo.Process.Tail()}");
                await Task.Delay(fault.Duration);
                await silo.Process.Launch();
                break;
            case FaultKind.Freeze:
                silo.Process.Freeze();
                await Task.Delay(fault.Duration);
                silo.Process.Thaw();
                break;
            default:
                await silo.Leave();
                await Task.Delay(fault.Duration);
                await site.NewSilo().Launch();
                break;
        }
    }

    private async Task RestartBroker(TimeSpan duration)
    {
        await site.Broker!.Down();
        await Task.Delay(duration);
        await site.Broker.Up();
    }

    private async Task KillDatabase(TimeSpan duration)
    {
        await site.Server!.Kill();
        await Task.Delay(duration);
        await site.Server.Up();
    }

    private async Task CloseDatabase(TimeSpan duration)
    {
        await site.Server!.Execute("postgres", $"ALTER DATABASE {Site.Database} WITH ALLOW_CONNECTIONS false");
        await site.Server.Execute("postgres", $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Site.Database}'");
        await Task.Delay(duration);
        await site.Server.Execute("postgres", $"ALTER DATABASE {Site.Database} WITH ALLOW_CONNECTIONS true");
    }

    private static async Task Held(SemaphoreSlim hands, Func<Task> strike)
    {
        await hands.WaitAsync();
        try
        {
            await strike();
        }
        finally
        {
            hands.Release();
        }
    }
}
