namespace Beffroi.Twin;

/// <summary>The words of a kind, from the <c>strings.{language}.json</c> beside its code, and of the kernel's alarms it has, from those beside this file.</summary>
public static class KindTexts
{
    public static readonly string[] Languages = ["en", "fr"];

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Of(AssetKind kind) => Texts(kind, KernelAlarms.Of(kind));

    /// <summary>Likewise, with the words of the alarms that any kind can have.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> WithRaised(AssetKind kind) => Texts(kind, KernelAlarms.Of(kind).Concat(KernelAlarms.Raised));

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Texts(AssetKind kind, IEnumerable<Alarm> kernel) =>
        Languages.ToDictionary(language => language, language => Read(kind, language, [.. kernel.Select(alarm => $"alarm.{alarm.Code}.")]));

    private static IReadOnlyDictionary<string, string> Read(AssetKind kind, string language, string[] kernel)
    {
        var words = EmbeddedWords.Read(kind.GetType().Assembly, $"/{kind.GetType().Name}/strings.{language}.json");
        var ours = EmbeddedWords.Read(typeof(KindTexts).Assembly, $"/Twin/strings.{language}.json");
        foreach (var (key, text) in ours.Where(word => kernel.Any(start => word.Key.StartsWith(start, StringComparison.Ordinal))))
        {
            words.TryAdd(key, text);
        }

        return words;
    }
}
