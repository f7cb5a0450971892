namespace Beffroi.Contracts;

/// <summary>A name in the two languages of the territory.</summary>
public sealed record Bilingual(string French, string English)
{
    public string In(string language) => language == "en" ? English : French;
}
