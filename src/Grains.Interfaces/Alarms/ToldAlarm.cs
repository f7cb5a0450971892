using Beffroi.Twin;

namespace Beffroi.Alarms;

/// <summary>What an alarm is that no row of a kind describes, such as a rule's: it comes with the fact that raises it, in the words of who wrote the rule.</summary>
/// <param name="Latches">Whether somebody must reset it once it has ended.</param>
/// <param name="IsSafety">Whether it may not be shelved; danger never may.</param>
[GenerateSerializer, Immutable, Alias("ToldAlarm")]
public sealed record ToldAlarm(
    [property: Id(0)] Priority Priority,
    [property: Id(1)] string Title,
    [property: Id(2)] string? Cause = null,
    [property: Id(3)] string? Consequence = null,
    [property: Id(4)] string? Action = null,
    [property: Id(5)] bool Latches = false,
    [property: Id(6)] bool IsSafety = false)
{
    /// <summary>The title in English, when its author gave it in both languages; <see cref="Title"/> is then the French one.</summary>
    [Id(7)] public string? EnglishTitle { get; init; }

    /// <summary>Likewise, the cause.</summary>
    [Id(8)] public string? EnglishCause { get; init; }

    public string TitleIn(string language) => language == "en" ? EnglishTitle ?? Title : Title;

    public string? CauseIn(string language) => language == "en" ? EnglishCause ?? Cause : Cause;
}
