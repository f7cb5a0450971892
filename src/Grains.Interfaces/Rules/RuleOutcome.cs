using Beffroi.Documents;

namespace Beffroi.Rules;

/// <param name="Done">What became of the document; refused as <c>rule-invalid</c> when the text has errors.</param>
/// <param name="Diagnostics">What there is to say of the text.</param>
[GenerateSerializer, Immutable, Alias("RuleOutcome")]
public sealed record RuleOutcome([property: Id(0)] DocumentOutcome Done, [property: Id(1)] RuleDiagnostic[] Diagnostics);
