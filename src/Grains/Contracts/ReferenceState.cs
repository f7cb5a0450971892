namespace Beffroi.Contracts;

/// <summary>What the parties said of a reference.</summary>
public enum ReferenceState
{
    Proposed,

    Accepted,

    Refused,
}
