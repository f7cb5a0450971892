using Beffroi.Connectivity;

namespace Beffroi.Emulator;

public static class EmulatorRegistration
{
    /// <summary>The demonstration territory and the emulator of its devices. Behind the silo and the connectors, because both are their clients.</summary>
    public static IServiceCollection AddBeffroiDemonstration(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAnnotatedOptions<DemonstrationOptions>(configuration, DemonstrationOptions.Section);
        services.AddAnnotatedOptions<EmulatorOptions>(configuration, EmulatorOptions.Section);
        services.AddSingleton<DemonstrationSeeding>().AddHostedService(provider => provider.GetRequiredService<DemonstrationSeeding>());
        services.AddSingleton<EmulatorService>().AddHostedService(provider => provider.GetRequiredService<EmulatorService>());
        return services;
    }
}
