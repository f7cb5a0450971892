using Beffroi.Connectivity;
using Beffroi.Connectors.Mqtt;

namespace Beffroi.Connectors;

/// <summary>Everything by which readings come in. Registered behind the silo, so that it starts after it and stops before it.</summary>
public static class ConnectorRegistration
{
    public static IServiceCollection AddBeffroiConnectors(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAnnotatedOptions<MqttOptions>(configuration, MqttOptions.Section);
        services.AddBeffroiIntake(configuration);
        services.AddSingleton<MqttInlet>().AddSingleton<IInlet>(provider => provider.GetRequiredService<MqttInlet>());
        services.AddSingleton<MqttMessages>();
        services.AddSingleton<EmbeddedBroker>().AddHostedService(provider => provider.GetRequiredService<EmbeddedBroker>());
        return services;
    }
}
