using System.Collections.Concurrent;
using Beffroi.Connectivity;
using Beffroi.Connectors.LoRaWan;

namespace Beffroi.Connectors.Commands;

/// <summary>
/// The way back to each LoRaWAN device: learned from its uplinks, so there is nothing to configure. A silo knows those it heard itself, and asks the
/// cluster for others.
/// </summary>
public sealed class DeviceRoutes(IGrainFactory grains)
{
    private readonly ConcurrentDictionary<string, DeviceRoute> _heard = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _at = new(StringComparer.Ordinal);

    /// <param name="topic">The uplink's own.</param>
    public async ValueTask Learn(Uplink uplink, string topic)
    {
        var levels = topic.Split('/');
        if (levels.Length < 4 || DeviceEui.Normalise(uplink.Device) is not { } device)
        {
            return;
        }

        var route = new DeviceRoute(string.Join('/', levels[..4]), uplink.Gateway ?? "", uplink.SpreadingFactor ?? 12);
        var known = _heard.GetValueOrDefault(device);
        if (known?.Prefix != route.Prefix)
        {
            // No uplink is lost for want of a way back: its next one tells it again.
            var telling = grains.GetGrain<IDeviceRoute>(device).Learn(route);
            await telling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!telling.IsCompletedSuccessfully)
            {
                return;
            }
        }

        _heard[device] = route;
        _at[route.Prefix] = device;
    }

    /// <summary>The device that this silo heard on topics that begin as this one does: network servers do not always name it in what they tell of downlinks. Null for none.</summary>
    public string? At(string topic) => topic.Split('/') is { Length: >= 4 } levels ? _at.GetValueOrDefault(string.Join('/', levels[..4])) : null;

    /// <summary>Null for a device that was not heard since the cluster started.</summary>
    public async ValueTask<DeviceRoute?> Find(string device) =>
        DeviceEui.Normalise(device) is not { } eui ? null
        : _heard.TryGetValue(eui, out var route) ? route
        : await grains.GetGrain<IDeviceRoute>(eui).Find();
}
