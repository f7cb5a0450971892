using System.Text.RegularExpressions;

namespace Beffroi.Devices;

/// <summary>
/// The engine's own words for what is not there, as codecs know them: many hand on what they caught as their errors, and an example of one has those of V8.
/// </summary>
internal static partial class ScriptWords
{
    public static string AsKnown(string text) => text.Contains("Cannot read property '", StringComparison.Ordinal) ? Unread().Replace(text, "Cannot read properties of $2 (reading '$1')") : text;

    [GeneratedRegex(@"Cannot read property '([^']{1,100})' of (undefined|null)")]
    private static partial Regex Unread();
}
