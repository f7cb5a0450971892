namespace Beffroi.Work;

/// <summary>How far a work order has come. Frozen numbers: they are in registers.</summary>
public enum WorkState : byte
{
    /// <summary>Somebody or something asked for it; nobody has looked at it.</summary>
    Created = 0,

    /// <summary>A person says it is work to be done, and how urgent it is.</summary>
    Qualified = 1,

    Planned = 2,

    Assigned = 3,

    EnRoute = 4,

    /// <summary>Somebody works there: remote commands are locked.</summary>
    OnSite = 5,

    /// <summary>It cannot go on now: a part, access or the weather is missing.</summary>
    Suspended = 6,

    /// <summary>The agent says it is done; the asset has not shown it yet.</summary>
    Done = 7,

    /// <summary>The asset has shown it, or a person has looked.</summary>
    Controlled = 8,

    Closed = 9,

    Cancelled = 10,
}
