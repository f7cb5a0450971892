namespace Beffroi.ShiftLog;

/// <summary>What sort of thing an entry says.</summary>
public static class LogTypes
{
    public const string Note = "note";
    public const string Call = "call";

    /// <summary>What the next watch has to know.</summary>
    public const string Handover = "handover";

    /// <summary>Who has taken the watch.</summary>
    public const string TakeWatch = "take-watch";

    /// <summary>What was wrong in an earlier entry, and what is right.</summary>
    public const string Correction = "correction";

    /// <summary>The twin called somebody for an alarm that nobody acknowledged.</summary>
    public const string Escalation = "escalation";

    /// <summary>A rule has something to say to somebody.</summary>
    public const string Notification = "notification";

    /// <summary>A rule asks for work to be done on an asset.</summary>
    public const string WorkOrder = "work-order";

    /// <summary>Alarms of several departments became one incident, or a person merged or split it.</summary>
    public const string Incident = "incident";

    /// <summary>Those that the twin writes.</summary>
    public static readonly string[] Twins = [Escalation, Notification, WorkOrder, Incident];

    /// <summary>Those that persons write.</summary>
    public static readonly string[] Written = [Note, Call, Handover, TakeWatch, Correction];
}
