using System.Reflection;
using System.Text.Json;

namespace Beffroi.Twin;

/// <summary>Reads a <c>strings.{language}.json</c> that an assembly carries.</summary>
internal static class EmbeddedWords
{
    /// <param name="ending">Where it lies, such as <c>/Luminaire/strings.fr.json</c>.</param>
    public static Dictionary<string, string> Read(Assembly assembly, string ending)
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
