using Beffroi.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Beffroi.Scenarios.Running;

/// <summary>Puts the work on scenarios into a silo.</summary>
public static class ScenarioHosting
{
    /// <summary>Needs the journal, the past, documents, rules, programmes, the catalogue, an <see cref="Journal.IRegisterStore"/> and an <see cref="Journal.IScenarioStore"/> among the services.</summary>
    public static ISiloBuilder AddBeffroiScenarios(this ISiloBuilder silo, Action<ScenarioOptions>? configure = null)
    {
        var services = silo.Services;
        services.AddOptions<ScenarioOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ScenarioOptions>, DeclaredLimits<ScenarioOptions>>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<RunBodies>();
        services.AddSingleton<StateReader>();
        services.AddSingleton<CutMaker>();
        services.AddSingleton<UnitWork>();
        services.AddSingleton<WorkBell>();
        services.AddHostedService<ScenarioWorker>();
        return silo;
    }
}
