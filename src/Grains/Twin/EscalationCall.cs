namespace Beffroi.Twin;

/// <summary>Whom to call for which alarm of the sender: the body of an effect to the outlet of notifications.</summary>
/// <param name="Title">In the words of who wrote the rule; null for an alarm of the kind.</param>
public sealed record EscalationCall(int Level, string Code, string? Title, int Priority)
{
    /// <summary>The title in English, when it has been given in both languages.</summary>
    public string? EnglishTitle { get; init; }
}
