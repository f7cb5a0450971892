namespace Beffroi.Alarms;

/// <summary>Where an alarm stands in its life after ISA-18.2. What is set aside shows first: out of service before suppressed before shelved. The table is in <c>docs/alarms.md</c>.</summary>
public enum AlarmState : byte
{
    /// <summary>Nothing calls for anybody.</summary>
    Normal = 0,

    /// <summary>It holds, and nobody has said that they know.</summary>
    Unacknowledged = 1,

    /// <summary>It holds, and somebody knows.</summary>
    Acknowledged = 2,

    /// <summary>It came and went, and nobody has said that they know.</summary>
    Returned = 3,

    /// <summary>It came, was acknowledged and went, and is of those that somebody must reset.</summary>
    Latched = 4,

    /// <summary>A person has put it aside for a time.</summary>
    Shelved = 5,

    /// <summary>It says nothing that another alarm does not say already, or that is not so by design.</summary>
    Suppressed = 6,

    /// <summary>It is under repair: what it says means nothing.</summary>
    OutOfService = 7,
}
