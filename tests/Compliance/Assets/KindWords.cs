using System.Text.RegularExpressions;
using Beffroi.Twin;

namespace Beffroi.Compliance.Assets;

/// <summary>Whether a kind has all its words in every language, none left over, and French ones spaced as French is.</summary>
public static partial class KindWords
{
    public static IEnumerable<string> Faults(AssetKind kind)
    {
        var texts = KindTexts.Of(kind);
        var wanted = Wanted(kind).ToArray();
        foreach (var language in KindTexts.Languages)
        {
            var words = texts[language];
            var (missing, left) = (wanted.Except(words.Keys).ToArray(), words.Keys.Except(wanted).ToArray());
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

    public static IEnumerable<string> Wanted(AssetKind kind)
    {
        string[] parts = ["title", "cause", "consequence", "action"];
        return
        [
            "name", "plural",
            .. kind.Properties.Select(p => $"property.{p.Name}"),
            .. kind.Attributes.Select(a => $"attribute.{a.Name}"),
            .. kind.Links.Select(l => $"link.{l.Name}"),
            .. kind.Properties.SelectMany(p => States(p).Select(c => $"choice.{p.Name}.{c}"))
                .Union(kind.Attributes.SelectMany(a => a.Choices.Select(c => $"choice.{a.Name}.{c}"))),
            .. kind.AllAlarms.SelectMany(a => parts.Select(part => $"alarm.{a.Code}.{part}")),
        ];
    }

    private static string[] States(Property property) => property.Form == ValueForm.Flag ? ["false", "true"] : property.Choices;

    [GeneratedRegex("[^\u202F][;:!?]|[^\u00A0]%")]
    private static partial Regex BadlySpaced();
}
