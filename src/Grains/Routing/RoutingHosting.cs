using Beffroi.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Beffroi.Routing;

/// <summary>Puts the planning of rounds into a silo.</summary>
public static class RoutingHosting
{
    public static ISiloBuilder AddBeffroiRouting(this ISiloBuilder silo, Action<RoutingOptions>? configure = null)
    {
        var services = silo.Services;
        services.AddOptions<RoutingOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RoutingOptions>, DeclaredLimits<RoutingOptions>>();
        services.TryAddSingleton(TimeProvider.System);
        return silo;
    }
}
