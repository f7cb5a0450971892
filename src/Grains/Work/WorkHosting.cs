using Beffroi.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Beffroi.Work;

/// <summary>Puts work orders into a silo.</summary>
public static class WorkHosting
{
    /// <summary>Needs the journal and an <see cref="Journal.IWorkStore"/> among the services.</summary>
    public static ISiloBuilder AddBeffroiWork(this ISiloBuilder silo, Action<WorkOptions>? configure = null)
    {
        var services = silo.Services;
        services.AddOptions<WorkOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WorkOptions>, DeclaredLimits<WorkOptions>>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<WorkSubjects>().AddSingleton<SiteLock>().AddSingleton<ProofLook>();
        services.AddHostedService<WorkWatch>();
        return silo;
    }
}
