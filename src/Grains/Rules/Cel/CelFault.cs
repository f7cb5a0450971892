namespace Beffroi.Rules.Cel;

/// <summary>Ends the reading of a condition that cannot be understood further. Never leaves <see cref="CelCondition"/>.</summary>
internal sealed class CelFault(RuleDiagnostic diagnostic) : Exception(diagnostic.Sentence)
{
    public RuleDiagnostic Diagnostic { get; } = diagnostic;
}
