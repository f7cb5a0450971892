using Beffroi.Twin;

namespace Beffroi.Compliance.Assets;

/// <summary>Whether a kind has all its words in every language, none left over, and French ones spaced as French is.</summary>
public static class KindWords
{
    public static IEnumerable<string> Faults(AssetKind kind) => Words.Faults(KindTexts.Of(kind), Wanted(kind));

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
            .. (kind.Living?.Flows ?? []).Select(f => $"flow.{f.Name}"),
            .. kind.AllAlarms.SelectMany(a => parts.Select(part => $"alarm.{a.Code}.{part}")),
        ];
    }

    private static string[] States(Property property) => property.Form == ValueForm.Flag ? ["false", "true"] : property.Choices;
}
