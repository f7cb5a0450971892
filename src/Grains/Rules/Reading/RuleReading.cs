namespace Beffroi.Rules.Reading;

/// <summary>A rule document that was read, with what there is to say of it; null when a part of that is an error.</summary>
public sealed record RuleReading(RuleDocument? Document, IReadOnlyList<RuleDiagnostic> Diagnostics);
