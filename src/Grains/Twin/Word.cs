namespace Beffroi.Twin;

/// <summary>What somebody says of what they do: a name, a reason, a comment.</summary>
internal static class Word
{
    /// <summary>Whether something is said, and not too much.</summary>
    public static bool Is(string? text, int longest) => !string.IsNullOrWhiteSpace(text) && text.Length <= longest;
}
