using Beffroi.City;
using Beffroi.Explain;
using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>A total that made a rule fire, in the reader's language: what of which assets, in which node, and on how many of them it rests.</summary>
internal static class TotalWords
{
    public static string Of(ExplainStep step, CityIndex city, Tongue tongue)
    {
        var total = step.Total!.Value;
        var where = TotalsTelling.NameOf(total.Node, city, tongue);
        if (city.Catalogue.Kind(total.Kind) is not { } kind || step.Subject.Split(' ') is not [var form, "of", var name, .. var state])
        {
            return Sentences.Say(tongue, "why.total", step.Subject, where, step.Value, total.Counted, total.Members);
        }

        var property = Array.Find(kind.Properties, p => p.Name == name);
        string what = state is [var key]
            ? CatalogueIndex.TextOrNull(kind, tongue, $"choice.{name}.{key}") ?? $"{CatalogueIndex.Text(kind, tongue, $"property.{name}")} {key}"
            : CatalogueIndex.Text(kind, tongue, $"property.{name}");
        var words = Sentences.Say(tongue, $"total.{form}", CatalogueIndex.Text(kind, tongue, "plural"), what);
        return Sentences.Say(tongue, "why.total", words, where, Figure(step.Value, form, kind, property, tongue), total.Counted, total.Members);
    }

    private static string Figure(Value value, string form, KindEntry kind, PropertyEntry? property, Tongue tongue) => form switch
    {
        "count" => SpokenValue.Count(tongue, value.Number),
        "share" => SpokenValue.Share(tongue, value.Number),
        _ => SpokenValue.Of(tongue, value, kind, property),
    };
}
