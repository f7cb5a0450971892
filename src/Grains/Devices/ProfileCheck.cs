using System.Collections.Frozen;
using Beffroi.Documents;
using Beffroi.Documents.Reading;

namespace Beffroi.Devices;

/// <summary>What the catalogue says of a profile: a kind or a property that is not there is a warning, since kinds come and go. Pure.</summary>
internal static class ProfileCheck
{
    /// <param name="properties">Of the profile's kind; null when the catalogue does not have it.</param>
    public static IEnumerable<TextRemark> Catalogue(string text, DeviceProfile profile, FrozenSet<string>? properties)
    {
        if (profile.AssetKind is not { } kind)
        {
            return [];
        }

        var lines = text.Split('\n');
        return properties is null
            ? [Warning(lines, "kind:", kind, RemarkCode.UnknownKind, kind)]
            : profile.Fields.Where(field => field.Value.Property is { } property && !properties.Contains(property))
                .Select(field => Warning(lines, field.Key, field.Value.Property!, RemarkCode.UnknownProperty, field.Value.Property!, kind, string.Join(", ", properties.Order(StringComparer.Ordinal))));
    }

    private static TextRemark Warning(string[] lines, string before, string word, string code, params string[] arguments)
    {
        var line = Array.FindIndex(lines, l => l.Contains(before, StringComparison.Ordinal) && l.Contains(word, StringComparison.Ordinal));
        var column = line < 0 ? 0 : lines[line].LastIndexOf(word, StringComparison.Ordinal);
        return new(Math.Max(line, 0) + 1, column + 1, word.Length, RemarkSeverity.Warning, code, arguments);
    }
}
