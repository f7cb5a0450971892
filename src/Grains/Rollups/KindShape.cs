using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>What roll-ups need to know of a kind: its key and how its measures lie one after the other.</summary>
public sealed class KindShape
{
    public KindShape(string key, IReadOnlyList<(MeasureForm Form, int Width)> measures)
    {
        Key = key;
        Forms = [.. measures.Select(m => m.Form)];
        Widths = [.. measures.Select(m => m.Width)];
        Offsets = new int[Widths.Length];
        for (var i = 0; i < Widths.Length; i++)
        {
            Offsets[i] = Width;
            Width += Widths[i];
        }
    }

    public string Key { get; }

    public int MeasureCount => Forms.Length;

    /// <summary>How many integers all measures take together.</summary>
    public int Width { get; }

    internal MeasureForm[] Forms { get; }

    internal int[] Widths { get; }

    internal int[] Offsets { get; }

    public static KindShape Of(AssetKind kind) => new(kind.Key, [.. kind.Measures.Select(m => (m.Form, m.Width))]);
}
