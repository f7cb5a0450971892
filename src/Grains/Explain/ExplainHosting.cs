using Microsoft.Extensions.DependencyInjection;

namespace Beffroi.Explain;

/// <summary>Puts explanations into a silo.</summary>
public static class ExplainHosting
{
    /// <summary>Needs the journal, history and the catalogue among the services.</summary>
    public static ISiloBuilder AddBeffroiExplanations(this ISiloBuilder silo)
    {
        silo.Services.AddSingleton<SealedValues>();
        silo.Services.AddSingleton<Explainer>();
        return silo;
    }
}
