using Beffroi.Connectivity;

namespace Beffroi.Support.Connectivity;

/// <summary>The way to a device, in a field.</summary>
public sealed class FakeDeviceRoute
{
    public DeviceRoute? Route { get; private set; }

    public Task Learn(DeviceRoute route)
    {
        Route = route;
        return Task.CompletedTask;
    }

    public Task<DeviceRoute?> Find() => Task.FromResult(Route);
}
