using Beffroi.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Beffroi.History;

/// <summary>Puts history into a silo.</summary>
public static class HistoryHosting
{
    /// <summary>Needs the journal with its stores, the catalogue and the codec of changes among the services.</summary>
    public static ISiloBuilder AddBeffroiHistory(this ISiloBuilder silo, Action<HistoryOptions>? configure = null)
    {
        var services = silo.Services;
        services.AddOptions<HistoryOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HistoryOptions>, DeclaredLimits<HistoryOptions>>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SealedPeriods>();
        services.AddSingleton<SeriesReader>();
        services.AddSingleton<Sealing>();
        services.AddSingleton<MonthMerging>();
        services.TryAddSingleton<IShardsHere, JournalShards>();
        services.AddSingleton<HistoryUpkeep>();
        services.AddHostedService(s => s.GetRequiredService<HistoryUpkeep>());
        return silo;
    }
}
