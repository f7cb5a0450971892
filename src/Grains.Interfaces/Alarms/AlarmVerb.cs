namespace Beffroi.Alarms;

/// <summary>What can be done to an alarm.</summary>
public enum AlarmVerb : byte
{
    Acknowledge = 0,

    /// <summary>Takes an acknowledgement back, within 10 s, by who gave it.</summary>
    Unacknowledge = 1,
    Comment = 2,

    /// <summary>Says who sees to it; nobody, when no name is given.</summary>
    Assign = 3,

    /// <summary>Puts it aside until an instant, at most 24 h away, with a reason. Danger and safety are never shelved.</summary>
    Shelve = 4,
    Unshelve = 5,

    /// <summary>Suppresses it by design, with a reason, until it is unsuppressed. Danger is never suppressed.</summary>
    Suppress = 6,
    Unsuppress = 7,
    OutOfService = 8,
    ReturnToService = 9,

    /// <summary>Lets go of a latched alarm that has ended and was acknowledged.</summary>
    Reset = 10,
}
