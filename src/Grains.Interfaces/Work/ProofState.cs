namespace Beffroi.Work;

/// <summary>Whether the asset itself has shown that it is well again. Frozen numbers.</summary>
public enum ProofState : byte
{
    /// <summary>The work is not done.</summary>
    NotYet = 0,

    /// <summary>The asset has told nothing since.</summary>
    Waiting = 1,

    /// <summary>It told something since, and the fault is over.</summary>
    Shown = 2,

    /// <summary>It told something since, and the fault is still there.</summary>
    Contradicted = 3,

    /// <summary>A person looked instead.</summary>
    ByPerson = 4,

    /// <summary>It has no telemetry, or the work is on no asset: a person looks.</summary>
    NotNeeded = 5,
}
