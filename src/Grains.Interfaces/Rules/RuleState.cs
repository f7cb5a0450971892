namespace Beffroi.Rules;

/// <summary>Whether a rule is in force.</summary>
public enum RuleState : byte
{
    /// <summary>Written, never enabled.</summary>
    Draft = 0,

    Enabled = 1,

    Disabled = 2,

    /// <summary>Evaluated and recorded as it would fire; nothing is done.</summary>
    DryRun = 3,
}
