namespace Beffroi.Rules;

/// <summary>Whether a rule can run in spite of it.</summary>
public enum RuleSeverity : byte
{
    Error = 0,
    Warning = 1,
}
