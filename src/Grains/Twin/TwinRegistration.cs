using Beffroi.Journal;
using Beffroi.Rules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Beffroi.Twin;

/// <summary>Registers the kernel: catalogue, codec and what assets share.</summary>
public static class TwinRegistration
{
    public static IServiceCollection AddBeffroiTwin(this IServiceCollection services, AssetOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => Catalogue.Of(typeof(Catalogue).Assembly));
        services.AddSingleton(options);
        services.AddSingleton<AssetCodec>();
        services.AddSingleton<IStateFold>(provider => provider.GetRequiredService<AssetCodec>());
        services.AddSingleton<IEffectReader>(provider => provider.GetRequiredService<AssetCodec>());
        services.TryAddSingleton<SiloRules>();
        services.TryAddSingleton<ISchedules, NoSchedules>();
        services.AddSingleton<AssetRuntime>();
        services.AddSingleton<KindSpread>();
        return services;
    }
}
