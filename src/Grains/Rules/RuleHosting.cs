using Beffroi.Documents;
using Beffroi.Rules.BackTesting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Beffroi.Rules;

/// <summary>Puts rules into a silo.</summary>
public static class RuleHosting
{
    /// <summary>Needs the journal, documents and a <see cref="Journal.IFiringStore"/> among the services.</summary>
    public static ISiloBuilder AddBeffroiRules(this ISiloBuilder silo)
    {
        var services = silo.Services;
        services.TryAddSingleton<SiloRules>();
        services.AddSingleton<RuleShelf>();
        services.AddSingleton<IDocumentReader, RuleTextsReader>();
        services.AddSingleton<IDocumentReader, RuleStatesReader>();
        services.AddSingleton<RuleScopes>();
        services.AddSingleton<BackTester>();
        services.AddHostedService<RuleUpkeep>();
        return silo;
    }
}
