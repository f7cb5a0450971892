namespace Beffroi.Rules;

/// <summary>Words of a rule's author: in both languages, or one text for both.</summary>
[GenerateSerializer, Immutable, Alias("RuleText")]
public sealed record RuleText([property: Id(0)] string English, [property: Id(1)] string French)
{
    public string In(string language) => language == "fr" ? French : English;
}
