using Beffroi.Control.Outlets;
using Beffroi.Journal.Deadlines;
using Beffroi.Journal.Health;
using Beffroi.Journal.Ownership;
using Beffroi.Journal.Placement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans.Hosting;
using Orleans.Runtime.Placement;

namespace Beffroi.Journal.Hosting;

public static class JournalRegistration
{
    /// <summary>
    /// Adds the journal to the silo. It stands on an <see cref="IJournalStore"/>, an <see cref="ISegmentStore"/>, an <see cref="IStateFold"/> and an
    /// <see cref="IEffectReader"/> that are registered elsewhere. What feeds the silo from outside belongs in hosted services added after Orleans:
    /// those start once the journal is open and stop before it empties.
    /// </summary>
    public static ISiloBuilder AddBeffroiJournal(this ISiloBuilder silo, Action<JournalOptions>? configure = null)
    {
        var services = silo.Services;
        services.AddOptions<JournalOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<JournalOptions>, JournalOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<JournalMeter>();
        services.AddSingleton<JournalHealthReader>();
        services.AddSingleton<SiloJournal>();
        services.AddSingleton<IJournal>(s => s.GetRequiredService<SiloJournal>());
        services.AddSingleton<ShardMap>();
        services.AddSingleton<OutletDispatch>();
        services.AddSingleton<IAssetCalls, GrainAssetCalls>();
        services.AddSingleton<DeadlineWheel>();
        services.AddSingleton<IDeadlines>(s => s.GetRequiredService<DeadlineWheel>());
        services.TryAddSingleton<IShardPlan, MembershipShardPlan>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, JournalLifecycle>();
        services.AddPlacementDirector<ByShardPlacement, ByShardDirector>();
        return silo;
    }
}
