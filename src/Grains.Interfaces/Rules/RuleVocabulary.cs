namespace Beffroi.Rules;

/// <summary>Every word of rules: what an editor completes with.</summary>
/// <param name="Names">Of each kind, what conditions can name.</param>
/// <param name="Controls">Of each kind, what can be commanded.</param>
[GenerateSerializer, Immutable, Alias("RuleVocabulary")]
public sealed record RuleVocabulary(
    [property: Id(0)] RuleWord[] Functions,
    [property: Id(1)] RuleWord[] Triggers,
    [property: Id(2)] RuleWord[] Actions,
    [property: Id(3)] RuleWord[] Fields,
    [property: Id(4)] IReadOnlyDictionary<string, string[]> Names,
    [property: Id(5)] IReadOnlyDictionary<string, string[]> Controls);
