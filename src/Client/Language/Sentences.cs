using System.Globalization;
using System.Text.Json;

namespace Beffroi.Language;

/// <summary>The API's own sentences in every language it speaks, from <c>sentences.fr.json</c> and <c>sentences.en.json</c>.</summary>
internal static class Sentences
{
    private static readonly Dictionary<string, Dictionary<string, string>> Texts = Tongue.All.ToDictionary(tongue => tongue.Code, tongue => Load(tongue.Code));

    public static string Say(Tongue tongue, string key, params ReadOnlySpan<object?> arguments) =>
        Find(tongue, key) is { } text
            ? string.Format(CultureInfo.InvariantCulture, text, arguments)
            : throw new KeyNotFoundException($"There is no sentence '{key}' in '{tongue.Code}'.");

    public static string? Find(Tongue tongue, string key) => Texts[tongue.Code].GetValueOrDefault(key);

    public static IReadOnlyDictionary<string, string> Of(Tongue tongue) => Texts[tongue.Code];

    private static Dictionary<string, string> Load(string code)
    {
        using var stream = typeof(Sentences).Assembly.GetManifestResourceStream($"Beffroi.Language.sentences.{code}.json")
            ?? throw new InvalidOperationException($"The sentences in '{code}' are not in the program.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
