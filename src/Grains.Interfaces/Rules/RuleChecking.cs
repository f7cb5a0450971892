using Beffroi.Language;

namespace Beffroi.Rules;

/// <summary>What there is to say of a rule before it is kept.</summary>
/// <param name="Assets">How many assets it is for now; null when that cannot be told.</param>
/// <param name="Summary">What it does, in a sentence; empty when it cannot be understood.</param>
[GenerateSerializer, Immutable, Alias("RuleChecking")]
public sealed record RuleChecking([property: Id(0)] RuleDiagnostic[] Diagnostics, [property: Id(1)] int? Assets, [property: Id(2)] string Summary)
{
    /// <summary>The summary as it can be said in other languages; null when there is none.</summary>
    [Id(3)] public Phrase? Said { get; init; }

    public bool HasErrors => Diagnostics.Any(d => d.Severity == RuleSeverity.Error);
}
