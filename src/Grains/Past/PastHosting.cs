using Beffroi.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Beffroi.Past;

/// <summary>Puts the past into a silo.</summary>
public static class PastHosting
{
    /// <summary>Needs the journal with its stores, history, the roll-up and the catalogue among the services.</summary>
    public static ISiloBuilder AddBeffroiPast(this ISiloBuilder silo, Action<PastOptions>? configure = null)
    {
        var services = silo.Services;
        services.AddOptions<PastOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PastOptions>, DeclaredLimits<PastOptions>>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PastFold>();
        services.AddSingleton<PastCity>();
        services.AddSingleton<KeyframeWriter>();
        services.AddHostedService(s => s.GetRequiredService<KeyframeWriter>());
        return silo;
    }
}
