namespace Beffroi.Control.Outlets;

/// <summary>A way to devices: a broker, a network server. Registered as a service; the first that takes an order sends it.</summary>
public interface IDeviceOutlet
{
    /// <summary>Whether that device is reached this way.</summary>
    bool Takes(DeviceOrder order);

    /// <summary>
    /// Gives it to the device's network and says how far it came: sent, queued there, or failed for good. An exception is passing trouble: it is given again,
    /// later and later, until the order expires; <see cref="NotYetException"/> says when.
    /// </summary>
    Task<OrderProgress> Send(DeviceOrder order, CancellationToken cancellation);
}
