namespace Beffroi.Rollups;

/// <summary>The shapes of all kinds, by their number in the catalogue.</summary>
public sealed class KindShapes(IReadOnlyList<KindShape> byIndex)
{
    private readonly Dictionary<string, byte> _indexes = byIndex.Select((shape, i) => (shape.Key, Index: (byte)i)).ToDictionary(p => p.Key, p => p.Index);

    public KindShape this[byte kind] => byIndex[kind];

    public bool TryIndexOf(string key, out byte index) => _indexes.TryGetValue(key, out index);
}
