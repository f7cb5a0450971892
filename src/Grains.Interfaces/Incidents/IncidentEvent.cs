namespace Beffroi.Incidents;

/// <summary>What can happen to an incident.</summary>
public enum IncidentEvent : byte
{
    Opened = 0,
    Joined = 1,

    /// <summary>Others were put into it.</summary>
    Took = 2,

    /// <summary>It was put into another.</summary>
    WentInto = 3,

    /// <summary>Alarms were taken out of it.</summary>
    Parted = 4,

    /// <summary>It was made of alarms taken out of another.</summary>
    SplitOff = 5,
    Noted = 6,
    Closed = 7,
}
