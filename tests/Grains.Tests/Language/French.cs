using System.Text.Json;
using System.Text.RegularExpressions;

namespace Beffroi.Language;

/// <summary>The French that readers of the API are told, and a suspicion of English in it.</summary>
internal static partial class French
{
    private static readonly Dictionary<string, string> Texts =
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "phrases.fr.json")))!;

    public static string Of(Phrase phrase) => phrase.Say(Texts.GetValueOrDefault);

    /// <summary>Words that no French sentence has; what is named, quoted or written as YAML is nobody's language.</summary>
    public static string[] EnglishIn(Phrase phrase) => [.. English().Matches(Written().Replace(Of(Nameless(phrase)), "")).Select(match => match.Value)];

    /// <summary>Everything that a phrase names, and those within it.</summary>
    public static IEnumerable<string> NamedIn(Phrase phrase) => phrase.Arguments is null ? [phrase.Pattern] : phrase.Arguments.SelectMany(NamedIn);

    private static Phrase Nameless(Phrase phrase) => phrase.Arguments is null ? Phrase.Verbatim("") : new(phrase.Pattern, [.. phrase.Arguments.Select(Nameless)]);

    [GeneratedRegex(@"\b(the|is|are|was|of|has|have|wants?|there|this|that|write|use|with|and|not|no|it|its|can|be|one|most|when|each|for|until|clears|above|below|changed|raised|nothing|heard|to|did|you|mean)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"«[^»]*»|\{[^}]*\}|""[^""]*""|\w+:|[\w.]+\([^)]*\)")]
    private static partial Regex Written();
}
