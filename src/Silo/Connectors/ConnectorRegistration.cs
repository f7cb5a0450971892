using Beffroi.Clustering;
using Beffroi.Connectivity;
using Beffroi.Connectors.Commands;
using Beffroi.Connectors.Files;
using Beffroi.Connectors.LoRaWan;
using Beffroi.Connectors.Mqtt;
using Beffroi.Connectors.Webhooks;
using Beffroi.Devices;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Beffroi.Connectors;

/// <summary>Everything by which readings come in and orders go out. Registered behind the silo, so that it starts after it and stops before it.</summary>
public static class ConnectorRegistration
{
    public static IServiceCollection AddBeffroiConnectors(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAnnotatedOptions<MqttOptions>(configuration, MqttOptions.Section);
        services.AddBeffroiIntake(configuration);
        services.AddAnnotatedOptions<LoRaWanOptions>(configuration, LoRaWanOptions.Section);
        services.AddSingleton(provider => FieldMapDocument.Load(provider.GetRequiredService<IOptions<LoRaWanOptions>>().Value.FieldMap));
        services.AddBeffroiDevices(configuration);
        services.AddSingleton<UplinkDecoding>().AddSingleton<UplinkAssignment>().AddSingleton<LoRaWanDevices>().AddSingleton<GatewayAssignment>();
        services.AddBeffroiCommands();
        services.AddBeffroiWebhooks(configuration);
        services.AddSingleton<MqttInlet>().AddSingleton<IInlet>(provider => provider.GetRequiredService<MqttInlet>());
        services.AddSingleton<MqttMessages>().AddSingleton<BrokerRefusals>();
        services.AddSingleton<EmbeddedBroker>().AddHostedService(provider => provider.GetRequiredService<EmbeddedBroker>());
        services.AddAnnotatedOptions<FilesOptions>(configuration, FilesOptions.Section);
        services.AddSingleton<FileReplay>().AddSingleton<IInlet, FilesInlet>().AddHostedService<FileReplayService>();
        services.TryAddSingleton<ILaneOwner, RendezvousLaneOwner>();
        services.AddSingleton<ExternalBroker>().AddHostedService(provider => provider.GetRequiredService<ExternalBroker>());
        services.AddHostedService<SourceReporter>();
        return services;
    }
}
