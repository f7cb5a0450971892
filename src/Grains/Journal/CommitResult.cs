namespace Beffroi.Journal;

public enum CommitResult
{
    Committed,

    /// <summary>An earlier try of the same number had gone through.</summary>
    AlreadyIn,

    /// <summary>Another silo has taken over: this process must stop.</summary>
    Fenced,
}
