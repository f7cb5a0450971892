using Beffroi.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Beffroi.Contracts;

/// <summary>Puts the performance contract into a silo.</summary>
public static class ContractHosting
{
    /// <summary>Needs indicators, history, documents and the registers among the services.</summary>
    public static ISiloBuilder AddBeffroiContract(this ISiloBuilder silo, Action<ContractOptions>? configure = null)
    {
        var services = silo.Services;
        services.AddOptions<ContractOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ContractOptions>, DeclaredLimits<ContractOptions>>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StationDays>();
        services.AddSingleton<ContractSurvey>();
        services.AddSingleton<ContractShelf>();
        return silo;
    }
}
