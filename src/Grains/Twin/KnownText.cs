namespace Beffroi.Twin;

/// <summary>What is known of a text, with its quality; the text is null when nothing is.</summary>
public readonly record struct KnownText(string? Text, Quality Quality, Instant At)
{
    /// <summary>The text when it is known and not stale, else null.</summary>
    public string? Current => Quality is Quality.Unknown or Quality.Stale ? null : Text;
}
