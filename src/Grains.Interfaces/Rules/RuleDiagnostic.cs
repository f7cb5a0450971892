namespace Beffroi.Rules;

/// <summary>Something to say of a rule document, and where it stands.</summary>
/// <param name="Line">1 the first.</param>
/// <param name="Column">1 the first.</param>
/// <param name="Length">Characters it is about; at least 1.</param>
/// <param name="Code">Stable: <c>unknown-property</c>.</param>
[GenerateSerializer, Immutable, Alias("RuleDiagnostic")]
public sealed record RuleDiagnostic(
    [property: Id(0)] int Line,
    [property: Id(1)] int Column,
    [property: Id(2)] int Length,
    [property: Id(3)] RuleSeverity Severity,
    [property: Id(4)] string Code,
    [property: Id(5)] string Sentence,
    [property: Id(6)] string Advice)
{
    public override string ToString() => $"line {Line}, column {Column}: {Sentence}";
}
