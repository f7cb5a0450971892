using System.Reflection;

namespace Beffroi.Programmes;

/// <summary>Programmes and calendars that come with the program: to start from, and what the demonstration territory runs on.</summary>
public static class ProgrammeExamples
{
    /// <summary>Kind, id and text, programmes before the calendars that name them.</summary>
    public static IReadOnlyList<(string Kind, string Id, string Yaml)> All { get; } = [.. Read(ProgrammeKinds.Programme), .. Read(ProgrammeKinds.Calendar)];

    private static IEnumerable<(string, string, string)> Read(string kind)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"examples/{kind}/";
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (kind, Path.GetFileNameWithoutExtension(name[prefix.Length..]), reader.ReadToEnd());
        }
    }
}
