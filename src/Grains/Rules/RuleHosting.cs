using Beffroi.Documents;
using Beffroi.Rules.BackTesting;
using Beffroi.Rules.Totals;
using Beffroi.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Beffroi.Rules;

/// <summary>Puts rules into a silo.</summary>
public static class RuleHosting
{
    /// <summary>Needs the journal, documents and a <see cref="Journal.IFiringStore"/> among the services.</summary>
    public static ISiloBuilder AddBeffroiRules(this ISiloBuilder silo, Action<RuleOptions>? rules = null)
    {
        var services = silo.Services;
        services.AddOptions<RuleOptions>().Configure(rules ?? (_ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RuleOptions>, DeclaredLimits<RuleOptions>>();
        services.TryAddSingleton<SiloRules>();
        services.AddSingleton<RuleShelf>();
        services.AddSingleton<IDocumentReader, RuleTextsReader>();
        services.AddSingleton<IDocumentReader, RuleStatesReader>();
        services.AddSingleton<RuleScopes>();
        services.AddSingleton<BackTester>();
        services.AddHostedService<RuleUpkeep>();
        services.AddHostedService<TotalSampler>();
        return silo;
    }
}
