using System.Globalization;

namespace Beffroi.Api;

/// <summary>The text of the document that keeps a department's targets: a line each, <c>energy: 816</c>, or <c>energy: none</c> for no target where there is one by default.</summary>
internal static class TargetsText
{
    /// <summary>The documents' kind; the id is the department's key.</summary>
    public const string Kind = "indicator-targets";

    private const string None = "none";

    public static string Write(IReadOnlyDictionary<string, double?> targets) => string.Concat(targets.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key}: {(pair.Value is { } target ? target.ToString("R", CultureInfo.InvariantCulture) : None)}\n"));

    public static Dictionary<string, double?> Read(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(": ", 2)).Where(parts => parts.Length == 2)
        .ToDictionary(parts => parts[0], parts => double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : (double?)null);
}
