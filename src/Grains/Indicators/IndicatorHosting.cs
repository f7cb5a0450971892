using Beffroi.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Beffroi.Indicators;

/// <summary>Puts indicators into a silo.</summary>
public static class IndicatorHosting
{
    /// <summary>Needs the journal, history, roll-ups and the catalogue among the services.</summary>
    public static ISiloBuilder AddBeffroiIndicators(this ISiloBuilder silo, Action<IndicatorOptions>? configure = null)
    {
        var services = silo.Services;
        services.AddOptions<IndicatorOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<IndicatorOptions>, DeclaredLimits<IndicatorOptions>>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SeriesSurvey>();
        services.AddSingleton<DepartmentSurvey>();
        services.AddSingleton<SectionSurvey>();
        return silo;
    }
}
