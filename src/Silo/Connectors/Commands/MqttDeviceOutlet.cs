using Beffroi.Control;
using Beffroi.Control.Outlets;

namespace Beffroi.Connectors.Commands;

/// <summary>Gives orders to devices that listen on their own topic, <c>beffroi/v1/{kind}/{key}/commands</c>.</summary>
public sealed class MqttDeviceOutlet(CommandBroker broker) : IDeviceOutlet
{
    public bool Takes(DeviceOrder order) => order.DevEui is null;

    public async Task<OrderProgress> Send(DeviceOrder order, CancellationToken cancellation)
    {
        var heard = await broker.Publish(CommandTopic.Orders(order.Asset), CommandMessage.Write(order), cancellation);
        return new(order.Id, OrderState.Sent, heard ? null : "nobody listens on its topic");
    }
}
