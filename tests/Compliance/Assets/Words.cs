using System.Text.RegularExpressions;
using Beffroi.Twin;

namespace Beffroi.Compliance.Assets;

/// <summary>Whether words are there in every language, none left over, and French ones spaced as French is.</summary>
internal static partial class Words
{
    public static IEnumerable<string> Faults(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> texts, IEnumerable<string> wanted)
    {
        var asked = wanted.ToArray();
        foreach (var language in KindTexts.Languages)
        {
            var words = texts[language];
            var (missing, left) = (asked.Except(words.Keys).ToArray(), words.Keys.Except(asked).ToArray());
            foreach (var fault in missing.Select(k => $"{language}: {k} is missing.").Concat(left.Select(k => $"{language}: {k} is left over.")))
            {
                yield return fault;
            }

            foreach (var (key, text) in words)
            {
                if (string.IsNullOrWhiteSpace(text) || text.Trim() != text || text.Contains('\''))
                {
                    yield return $"{language}: {key} is empty, has outer spaces or a straight apostrophe: '{text}'.";
                }

                if (language == "fr" && BadlySpaced().IsMatch(text))
                {
                    yield return $"fr: {key} wants U+202F before ; : ! ? and U+00A0 before %: '{text}'.";
                }
            }
        }
    }

    [GeneratedRegex("[^\u202F][;:!?]|[^\u00A0]%")]
    private static partial Regex BadlySpaced();
}
