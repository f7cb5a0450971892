using System.Text.Json;

namespace Beffroi.Twin;

/// <summary>The words of a kind, from the <c>strings.{language}.json</c> beside its code.</summary>
public static class KindTexts
{
    public static readonly string[] Languages = ["en", "fr"];

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Of(AssetKind kind) =>
        Languages.ToDictionary(language => language, language => Read(kind, language));

    private static IReadOnlyDictionary<string, string> Read(AssetKind kind, string language)
    {
        var type = kind.GetType();
        var ending = $"/{type.Name}/strings.{language}.json";
        var name = type.Assembly.GetManifestResourceNames().FirstOrDefault(n => ("/" + n.Replace('\\', '/')).EndsWith(ending, StringComparison.Ordinal));
        if (name is null)
        {
            return new Dictionary<string, string>();
        }

        using var stream = type.Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
