using System.Collections.Concurrent;
using Beffroi.Control;
using Beffroi.Control.Outlets;

namespace Beffroi.Tests.Control;

/// <summary>Takes orders to devices as long as it is there, and remembers them.</summary>
public sealed class FakeDeviceOutlet : IDeviceOutlet
{
    public bool Away { get; set; }

    public ConcurrentQueue<DeviceOrder> Sent { get; } = [];

    public bool Takes(DeviceOrder order) => true;

    public Task<OrderProgress> Send(DeviceOrder order, CancellationToken cancellation)
    {
        if (Away)
        {
            throw new IOException("nobody is there");
        }

        Sent.Enqueue(order);
        return Task.FromResult(new OrderProgress(order.Id, OrderState.Sent));
    }
}
