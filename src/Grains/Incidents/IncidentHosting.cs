using Beffroi.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Beffroi.Incidents;

/// <summary>Puts what looks at alarms of several departments into a silo.</summary>
public static class IncidentHosting
{
    /// <summary>Needs the journal, an <see cref="Journal.IRegisterStore"/> and an <see cref="Journal.IIncidentStore"/> among the services.</summary>
    public static ISiloBuilder AddBeffroiIncidents(this ISiloBuilder silo, Action<IncidentOptions>? configure = null)
    {
        var services = silo.Services;
        services.AddOptions<IncidentOptions>().BindConfiguration("Incidents").Configure(configure ?? (_ => { }))
            .Validate(o => o.Far >= o.Near, "Incidents:Far is not less than Incidents:Near.").ValidateOnStart();
        services.AddSingleton<IValidateOptions<IncidentOptions>, DeclaredLimits<IncidentOptions>>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddHostedService<IncidentWatch>();
        return silo;
    }
}
