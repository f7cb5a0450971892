using Beffroi.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Beffroi.Documents;

/// <summary>Puts documents into a silo.</summary>
public static class DocumentHosting
{
    /// <summary>Needs the journal and an <see cref="Journal.IDocumentStore"/> among the services.</summary>
    public static ISiloBuilder AddBeffroiDocuments(this ISiloBuilder silo, Action<DocumentOptions>? configure = null)
    {
        var services = silo.Services;
        services.AddOptions<DocumentOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DocumentOptions>, DeclaredLimits<DocumentOptions>>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DocumentWatch>();
        services.AddHostedService(s => s.GetRequiredService<DocumentWatch>());
        return silo;
    }
}
