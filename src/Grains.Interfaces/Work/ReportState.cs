namespace Beffroi.Work;

/// <summary>What the desk made of a citizen's report. Frozen numbers.</summary>
public enum ReportState : byte
{
    /// <summary>Nobody has looked at it.</summary>
    Received = 0,

    /// <summary>There is a work order for it.</summary>
    Accepted = 1,

    Declined = 2,
}
