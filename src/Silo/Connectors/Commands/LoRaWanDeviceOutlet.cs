using Beffroi.Connectors.LoRaWan;
using Beffroi.Control;
using Beffroi.Control.Outlets;
using Microsoft.Extensions.Options;

namespace Beffroi.Connectors.Commands;

/// <summary>Gives orders to LoRaWAN devices by the network server that heard them last. They wait there for the device's next uplink.</summary>
public sealed class LoRaWanDeviceOutlet(CommandBroker broker, DeviceRoutes routes, DownlinkEncoding encoding, IOptions<LoRaWanOptions> options, TimeProvider time) : IDeviceOutlet
{
    private const int PayloadBytes = 10;
    private static readonly TimeSpan Unheard = TimeSpan.FromSeconds(30);

    private readonly DownlinkPace _pace = new(options.Value.DutyCycle);
    private readonly long _start = time.GetTimestamp();

    public bool Takes(DeviceOrder order) => order.DevEui is not null;

    public async Task<OrderProgress> Send(DeviceOrder order, CancellationToken cancellation)
    {
        var route = await routes.Find(order.DevEui!) ?? throw new NotYetException(Unheard, $"Device {order.DevEui} was not heard yet.");
        var (payload, fault) = await encoding.Encode(order, cancellation);
        if (payload is null)
        {
            return new(order.Id, OrderState.Failed, $"{fault!.Code}: {fault.Sentence}");
        }

        var wait = _pace.Take(route.Gateway, AirTime.Of(payload.Bytes?.Length ?? PayloadBytes, route.SpreadingFactor), time.GetElapsedTime(_start));
        if (wait > TimeSpan.Zero)
        {
            throw new NotYetException(wait, $"Gateway {route.Gateway} has used its air.");
        }

        var (topic, body) = route.IsChirpStack
            ? Downlink.ChirpStack(order, route, payload)
            : Downlink.TheThingsStack(order, route, payload);
        await broker.Publish(topic, body, cancellation);
        return new(order.Id, OrderState.Queued, "waits at the network server for the device’s next uplink");
    }
}
