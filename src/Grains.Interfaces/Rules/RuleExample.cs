namespace Beffroi.Rules;

/// <summary>A rule that ships as an example.</summary>
[GenerateSerializer, Immutable, Alias("RuleExample")]
public sealed record RuleExample([property: Id(0)] string Id, [property: Id(1)] RuleText Title, [property: Id(2)] RuleText Sentence, [property: Id(3)] string Yaml);
