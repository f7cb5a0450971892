using System.Globalization;
using System.Text.Json;

namespace Beffroi.Language;

/// <summary>
/// The sentences of the API in every language it speaks: its own by their keys, from <c>sentences.fr.json</c> and <c>sentences.en.json</c>; those that the twin words where it
/// decides by their English patterns, from <c>phrases.fr.json</c>.
/// </summary>
internal static class Sentences
{
    private static readonly Dictionary<string, Dictionary<string, string>> Texts = Tongue.All.ToDictionary(tongue => tongue.Code, tongue => Load($"sentences.{tongue.Code}"));
    private static readonly Dictionary<string, string> French = Load("phrases.fr");

    public static string Say(Tongue tongue, string key, params ReadOnlySpan<object?> arguments) =>
        Find(tongue, key) is { } text
            ? string.Format(CultureInfo.InvariantCulture, text, arguments)
            : throw new KeyNotFoundException($"There is no sentence '{key}' in '{tongue.Code}'.");

    /// <summary>What the twin worded; what has no words in that language is said in English.</summary>
    public static string Told(Tongue tongue, Phrase phrase) => tongue == Tongue.French ? phrase.Say(French.GetValueOrDefault) : phrase.ToString();

    /// <summary>Likewise; what was kept before it could be said otherwise stays as it was.</summary>
    public static string Told(Tongue tongue, Phrase? phrase, string kept) => phrase is null ? kept : Told(tongue, phrase);

    /// <summary>The French of every pattern that the twin words.</summary>
    public static IReadOnlyDictionary<string, string> Phrases => French;

    public static string? Find(Tongue tongue, string key) => Texts[tongue.Code].GetValueOrDefault(key);

    public static IReadOnlyDictionary<string, string> Of(Tongue tongue) => Texts[tongue.Code];

    private static Dictionary<string, string> Load(string name)
    {
        using var stream = typeof(Sentences).Assembly.GetManifestResourceStream($"Beffroi.Language.{name}.json")
            ?? throw new InvalidOperationException($"The texts '{name}' are not in the program.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
