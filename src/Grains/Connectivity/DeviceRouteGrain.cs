namespace Beffroi.Connectivity;

[GrainType("device-route"), KeepAlive]
internal sealed class DeviceRouteGrain : Grain, IDeviceRoute
{
    private DeviceRoute? _route;

    public Task Learn(DeviceRoute route)
    {
        _route = route;
        return Task.CompletedTask;
    }

    public Task<DeviceRoute?> Find() => Task.FromResult(_route);
}
