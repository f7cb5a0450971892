using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.City;

/// <summary>The catalogue as the API uses it: by key, by number, with texts in a language.</summary>
internal sealed class CatalogueIndex
{
    private static readonly string[] Flags = ["false", "true"];

    private readonly Dictionary<string, KindEntry> kinds;
    private readonly Dictionary<string, int> departments;

    public CatalogueIndex(CatalogueDocument document)
    {
        Document = document;
        kinds = document.Kinds.ToDictionary(kind => kind.Key);
        departments = document.Departments.Select((department, index) => (department.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index);
    }

    public CatalogueDocument Document { get; }

    public KindEntry? Kind(string key) => kinds.GetValueOrDefault(key);

    public byte KindIndex(string key) => kinds.TryGetValue(key, out var kind) ? (byte)kind.Index : byte.MaxValue;

    public byte DepartmentIndex(string key) => departments.TryGetValue(key, out var index) ? (byte)index : byte.MaxValue;

    public string DepartmentName(string key, Tongue tongue) =>
        departments.TryGetValue(key, out var index) ? Document.Departments[index].Names.GetValueOrDefault(tongue.Code, key) : key;

    /// <summary>A kind's text in that language; the key itself when it has none, so that a lack is seen.</summary>
    public static string Text(KindEntry kind, Tongue tongue, string key) => TextOrNull(kind, tongue, key) ?? key[(key.LastIndexOf('.') + 1)..];

    /// <summary>What a choice can be, with its names; of a flag how the kind calls no and yes, where it has words for them.</summary>
    public static (string Key, string Name)[] Choices(KindEntry kind, Tongue tongue, string name, ValueForm form, string[] choices) =>
        form == ValueForm.Flag && TextOrNull(kind, tongue, $"choice.{name}.true") is null ? []
        : [.. (form == ValueForm.Flag ? Flags : choices).Select(choice => (choice, Text(kind, tongue, $"choice.{name}.{choice}")))];

    public static string? TextOrNull(KindEntry kind, Tongue tongue, string key) =>
        kind.Texts.GetValueOrDefault(tongue.Code)?.GetValueOrDefault(key);
}
