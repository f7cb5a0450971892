using System.Reflection;
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
        var words = Read(kind.GetType().Assembly, $"/{kind.GetType().Name}/strings.{language}.json");
        var kernel = Read(typeof(KindTexts).Assembly, $"/Twin/strings.{language}.json");
        foreach (var (key, text) in kernel.Where(word => KernelAlarms.Of(kind).Any(alarm => word.Key.StartsWith($"alarm.{alarm.Code}.", StringComparison.Ordinal))))
        {
            words.TryAdd(key, text);
        }

        return words;
    }

    private static Dictionary<string, string> Read(Assembly assembly, string ending)
    {
        var name = assembly.GetManifestResourceNames().FirstOrDefault(n => ("/" + n.Replace('\\', '/')).EndsWith(ending, StringComparison.Ordinal));
        if (name is null)
        {
            return [];
        }

        using var stream = assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
