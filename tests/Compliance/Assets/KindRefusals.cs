using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Compliance.Assets;

/// <summary>Whether what a kind cannot take is refused with a code and a sentence.</summary>
public static class KindRefusals
{
    public static IEnumerable<string> Faults(AssetKind kind) =>
        [.. kind.Properties.SelectMany(Property), .. kind.Attributes.SelectMany(a => Attribute(kind, a)), .. Unknown(kind)];

    private static IEnumerable<string> Property(Property property)
    {
        Value[] wrong = property.Form switch
        {
            ValueForm.Number => [Value.Of("a word"), Value.Of(double.NaN), Value.Of(property.Maximum!.Value + 1), Value.Of(property.Minimum!.Value - 1), Value.Of(1, "furlong")],
            ValueForm.Flag => [Value.Of("a word"), Value.Of(2)],
            ValueForm.Text => property.Choices.Length > 0 ? [Value.Of("a word"), Value.Of(1)] : [Value.Of(1), Value.Of(new string('x', 300))],
            _ => [Value.Of("a word")],
        };
        return wrong.Where(value => ValueCheck.Fault(property, value, out _) is not { Code.Length: > 0, Sentence.Length: > 0 }).Select(value => $"{property.Name} takes {value}.");
    }

    private static IEnumerable<string> Attribute(AssetKind kind, AttributeDefinition attribute)
    {
        var wrong = attribute.Form == ValueForm.Text ? Value.Of(1) : Value.Of("a word");
        var told = new Description { Attributes = new Dictionary<string, Value> { [attribute.Name] = wrong } };
        return Explained(DescriptionCheck.Fault(kind, told)) ? [] : [$"{attribute.Name} takes {wrong}."];
    }

    private static IEnumerable<string> Unknown(AssetKind kind)
    {
        var attribute = new Description { Attributes = new Dictionary<string, Value> { ["noSuchAttribute"] = Value.Of(1) } };
        var link = new Description { Links = new Dictionary<string, AssetId?> { ["noSuchLink"] = AssetId.Of(kind.Key, "x") } };
        return new[] { attribute, link }.Where(told => !Explained(DescriptionCheck.Fault(kind, told))).Select(_ => "It takes what it has not.");
    }

    private static bool Explained(Outcome? outcome) => outcome is { IsRefused: true, Code.Length: > 0, Advice.Length: > 0 };
}
