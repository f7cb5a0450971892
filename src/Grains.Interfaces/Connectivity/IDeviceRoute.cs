namespace Beffroi.Connectivity;

/// <summary>The way to one LoRaWAN device, for silos that did not hear it. Kept in memory: its next uplink tells it again.</summary>
[Alias("Beffroi.IDeviceRoute")]
public interface IDeviceRoute : IGrainWithStringKey
{
    [Alias("Learn")]
    Task Learn(DeviceRoute route);

    [Alias("Find")]
    Task<DeviceRoute?> Find();
}
