using Beffroi.Connectivity;
using Beffroi.Devices.Scripts;
using Beffroi.Documents;

namespace Beffroi.Devices;

/// <summary>Device profiles, and the confined processes that run the codecs in them. Needs documents and the catalogue among the services.</summary>
internal static class DeviceRegistration
{
    public static IServiceCollection AddBeffroiDevices(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAnnotatedOptions<ScriptOptions>(configuration, ScriptOptions.Section);
        services.AddSingleton<ScriptMeter>().AddSingleton<IScriptRunner, ScriptPool>();
        services.AddSingleton<ProfileCodec>().AddSingleton<ProfileBook>().AddSingleton<IDocumentReader>(provider => provider.GetRequiredService<ProfileBook>());
        return services;
    }
}
