using System.Collections.Frozen;
using System.Reflection;

namespace Beffroi.Twin;

/// <summary>All kinds this program knows, by key and by index. An index is the kind's place in the order of keys: the same in every silo of one version.</summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, (AssetKind Kind, byte Index)> _byKey;
    private readonly Lazy<CatalogueDocument> _document;

    public Catalogue(IEnumerable<AssetKind> kinds)
    {
        Kinds = [.. kinds.OrderBy(k => k.Key, StringComparer.Ordinal)];
        _byKey = Kinds.Select((kind, index) => (kind, (byte)index)).ToFrozenDictionary(entry => entry.kind.Key);
        _document = new(() => new([.. Departments.All], [.. Kinds.Select(KindDocument.Of)]));
    }

    /// <summary>In the order of their indexes.</summary>
    public IReadOnlyList<AssetKind> Kinds { get; }

    /// <summary>Every kind in that assembly.</summary>
    public static Catalogue Of(Assembly assembly) =>
        new(assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(AssetKind))).Select(t => (AssetKind)Activator.CreateInstance(t)!));

    public bool Knows(string key) => _byKey.ContainsKey(key);

    public AssetKind Kind(string key) =>
        _byKey.TryGetValue(key, out var entry) ? entry.Kind : throw new KeyNotFoundException($"There is no kind '{key}' in this program.");

    public byte IndexOf(string key) => _byKey[key].Index;

    /// <summary>Made once: kinds do not change while the program runs, and their words are read from its resources.</summary>
    public CatalogueDocument ToDocument() => _document.Value;
}
