using System.Text.Json.Serialization;

namespace Beffroi.Twin;

/// <summary>Who or what is behind a change, and why.</summary>
/// <param name="Author">A person, a rule and version, an import, or a source.</param>
/// <param name="Reason">In the author's words; null when none was given.</param>
[GenerateSerializer, Immutable, Alias("Cause")]
public sealed record Cause([property: Id(0)] string Author, [property: Id(1)] string? Reason = null)
{
    /// <summary>What made the rule fire; null when no rule is behind it.</summary>
    [Id(2)] public CauseTrigger? Trigger { get; init; }

    /// <summary>The rule's id.</summary>
    [Id(3)] public string? Rule { get; init; }

    [Id(4)] public int RuleVersion { get; init; }

    /// <summary>How many effects led here.</summary>
    [Id(5)] public int Depth { get; init; }

    /// <summary>The reason in English, when its author gave it in both languages; <see cref="Reason"/> is then the French one.</summary>
    [Id(6), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? EnglishReason { get; init; }

    public string? ReasonIn(string language) => language == "en" ? EnglishReason ?? Reason : Reason;
}
