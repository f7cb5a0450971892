using Beffroi.Control;
using Beffroi.Control.Outlets;

namespace Beffroi.Rules;

/// <summary>Takes every order, and brings it to no device.</summary>
internal sealed class NoDevices : IDeviceOutlet
{
    public bool Takes(DeviceOrder order) => true;

    public Task<OrderProgress> Send(DeviceOrder order, CancellationToken cancellation) => Task.FromResult(new OrderProgress(order.Id, OrderState.Sent));
}
