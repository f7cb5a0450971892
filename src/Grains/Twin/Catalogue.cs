using System.Collections.Frozen;
using System.Reflection;

namespace Beffroi.Twin;

/// <summary>All departments and kinds this program knows. A kind's index is its place in the order of keys: the same in every silo of one version.</summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, (AssetKind Kind, byte Index)> _byKey;
    private readonly Lazy<CatalogueDocument> _document;

    public Catalogue(IEnumerable<Department> departments, IEnumerable<AssetKind> kinds)
    {
        Departments = [.. departments.OrderBy(d => d.Order).ThenBy(d => d.Key, StringComparer.Ordinal)];
        Kinds = [.. kinds.OrderBy(k => k.Key, StringComparer.Ordinal)];
        _byKey = Kinds.Select((kind, index) => (kind, (byte)index)).ToFrozenDictionary(entry => entry.kind.Key);
        _document = new(() => new([.. Departments.Select(DepartmentDocument.Of)], [.. Kinds.Select(KindDocument.Of)]));
        RefuseStrays();
    }

    /// <summary>In the order of screens.</summary>
    public IReadOnlyList<Department> Departments { get; }

    /// <summary>In the order of their indexes.</summary>
    public IReadOnlyList<AssetKind> Kinds { get; }

    /// <summary>Every department and every kind in those assemblies.</summary>
    public static Catalogue Of(params Assembly[] assemblies) => new(Made<Department>(assemblies), Made<AssetKind>(assemblies));

    public bool Knows(string key) => _byKey.ContainsKey(key);

    public AssetKind Kind(string key) =>
        _byKey.TryGetValue(key, out var entry) ? entry.Kind : throw new KeyNotFoundException($"There is no kind '{key}' in this program.");

    public byte IndexOf(string key) => _byKey[key].Index;

    /// <summary>Made once: kinds do not change while the program runs, and their words are read from its resources.</summary>
    public CatalogueDocument ToDocument() => _document.Value;

    private static IEnumerable<T> Made<T>(Assembly[] assemblies) =>
        assemblies.SelectMany(assembly => assembly.GetTypes()).Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(T))).Select(t => (T)Activator.CreateInstance(t)!);

    private void RefuseStrays()
    {
        var keys = Departments.Select(d => d.Key).ToHashSet();
        if (keys.Count < Departments.Count)
        {
            throw new InvalidOperationException("Two departments have the same key.");
        }

        if (Kinds.FirstOrDefault(k => !keys.Contains(k.Department)) is { } stray)
        {
            throw new InvalidOperationException($"The kind '{stray.Key}' is of a department '{stray.Department}' that no folder declares.");
        }
    }
}
