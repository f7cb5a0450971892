using Beffroi.Rules;

namespace Beffroi.Scenarios;

/// <summary>A rule of a scenario as the city can be asked for it.</summary>
/// <param name="State">That of the city's rule of this id; null where it has none.</param>
[GenerateSerializer, Immutable, Alias("ProposedRule")]
public sealed record ProposedRule([property: Id(0)] string Id, [property: Id(1)] string Yaml, [property: Id(2)] RuleState? State);
