namespace Beffroi.Control;

/// <summary>How far an order to a device has come. Frozen numbers: they are in journals and registers.</summary>
public enum OrderState : byte
{
    Requested = 0,
    Authorised = 1,

    /// <summary>On its way to the device's network, or waiting there until the device listens.</summary>
    Queued = 2,

    /// <summary>Given to the device's network.</summary>
    Sent = 3,

    /// <summary>The device said it has it: not that it did it.</summary>
    Acknowledged = 4,

    /// <summary>Telemetry agrees.</summary>
    Confirmed = 5,

    /// <summary>Not sent, because it may not be now.</summary>
    Refused = 6,

    /// <summary>The device or its network said no.</summary>
    Failed = 7,

    /// <summary>Could not be given to the device in time.</summary>
    Expired = 8,

    /// <summary>A newer order took its place.</summary>
    Superseded = 9,

    /// <summary>In time, telemetry was silent or said otherwise. It may still be confirmed late.</summary>
    NotConfirmed = 10,
}
