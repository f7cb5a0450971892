namespace Beffroi.Work;

/// <summary>What sort of thing an entry of a work order says. Frozen numbers.</summary>
public enum WorkEntryKind : byte
{
    /// <summary>The first one: what is to be done, where, and who asked.</summary>
    Created = 0,

    /// <summary>It went on to another state.</summary>
    Step = 1,

    Note = 2,

    /// <summary>There is a photograph somewhere: its hash, not the image.</summary>
    Photo = 3,

    /// <summary>A line of the checklist was answered.</summary>
    Check = 4,

    /// <summary>It is more or less urgent than was thought.</summary>
    Priority = 5,

    /// <summary>Somebody who was on site is no longer.</summary>
    Leave = 6,

    /// <summary>How far the lock of remote commands is; written by the twin.</summary>
    Lock = 7,

    /// <summary>What the asset itself told after the work was done; written by the twin.</summary>
    Proof = 8,
}
