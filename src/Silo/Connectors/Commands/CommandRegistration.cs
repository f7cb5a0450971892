using Beffroi.Control.Outlets;

namespace Beffroi.Connectors.Commands;

/// <summary>Everything by which orders leave for devices, and their answers come back.</summary>
internal static class CommandRegistration
{
    public static IServiceCollection AddBeffroiCommands(this IServiceCollection services) => services
        .AddSingleton<CommandBroker>()
        .AddSingleton<DeviceRoutes>()
        .AddSingleton<DownlinkEncoding>()
        .AddSingleton<CommandAnswers>()
        .AddSingleton<IDeviceOutlet, MqttDeviceOutlet>()
        .AddSingleton<IDeviceOutlet, LoRaWanDeviceOutlet>()
        .AddHostedService<GroupRevival>();
}
