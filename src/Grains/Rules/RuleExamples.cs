using Beffroi.Rules.Reading;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>The rules that ship as examples: the files of <c>Examples/</c>, inside the program.</summary>
public static class RuleExamples
{
    private const string Folder = "Rules/Examples/";

    public static RuleExample[] All(Catalogue catalogue) => [.. Names().Select(name => Read(name, catalogue)).OfType<RuleExample>()];

    /// <summary>Ids and texts, whether or not this catalogue can run them.</summary>
    public static IEnumerable<(string Id, string Yaml)> Texts() => Names().Select(name => (IdOf(name), TextOf(name)));

    private static IEnumerable<string> Names() => typeof(RuleExamples).Assembly.GetManifestResourceNames().Where(n => n.Replace('\\', '/').StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static RuleExample? Read(string name, Catalogue catalogue) => RuleReader.Read(TextOf(name), catalogue).Document is { } document
        ? new(IdOf(name), document.Title, document.Sentence ?? document.Title, TextOf(name))
        : null;

    private static string IdOf(string name) => Path.GetFileNameWithoutExtension(name);

    private static string TextOf(string name)
    {
        using var reader = new StreamReader(typeof(RuleExamples).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
