namespace Beffroi.Twin;

/// <summary>What was done to an alarm. That it began or ceased to hold is a <see cref="ConditionStep"/>.</summary>
public enum AlarmStep : byte
{
    Acknowledged = 0,
    Unacknowledged = 1,
    Commented = 2,
    Assigned = 3,
    Shelved = 4,
    Unshelved = 5,
    Suppressed = 6,
    Unsuppressed = 7,
    OutOfService = 8,
    InService = 9,
    Reset = 10,

    /// <summary>Nobody acknowledged it in time: the next level of the rota is called.</summary>
    Escalated = 11,

    /// <summary>Its asset left the inventory, and the alarm with it.</summary>
    Dropped = 12,

    /// <summary>Another asset's alarm was found to follow from it.</summary>
    Gathered = 13,

    /// <summary>It ended, and let go of those that followed from it.</summary>
    Released = 14,
}
