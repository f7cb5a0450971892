namespace Beffroi.Rules;

/// <summary>How far a trigger of a rule is on one asset.</summary>
public enum RulingPhase : byte
{
    Idle = 0,

    /// <summary>It holds, and the time it must hold for runs.</summary>
    Waiting = 1,

    /// <summary>It has fired, and lasts until it clears.</summary>
    Lasting = 2,

    /// <summary>The rule is no longer in force here: all that is kept of it is forgotten.</summary>
    Gone = 3,
}
