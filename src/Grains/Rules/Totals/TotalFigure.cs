using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Rules.Totals;

/// <summary>What a rule wants to know of the members of one kind: a measure added up or averaged, or how many are in a state. Pure.</summary>
public sealed record TotalFigure(TotalForm Form, AssetKind Kind, int MeasureIndex, int StateIndex)
{
    private readonly int _offset = KindShape.Of(Kind).Offsets[MeasureIndex];

    public Measure Of => Kind.Measures[MeasureIndex];

    /// <summary>The state that is counted; null when none is.</summary>
    public string? State => Form is TotalForm.Count or TotalForm.Share ? Of.States[StateIndex] : null;

    /// <summary>How it is called where a property would be: <c>count of lit false</c>.</summary>
    public string Words => State is { } state ? $"{Word} of {Of.Property.Name} {state}" : $"{Word} of {Of.Property.Name}";

    /// <summary>As part of a key: what is the same has the same.</summary>
    internal string Key => $"{Kind.Key}:{Word}.{Of.Property.Name}.{State}";

    internal Property ToProperty() => Form switch
    {
        TotalForm.Sum or TotalForm.Mean => new TotalProperty(Words, Of.Property.Unit, Of.Property.Decimals),
        TotalForm.Count => new TotalProperty(Words, "", 0),
        _ => new TotalProperty(Words, "%", 1),
    };

    private string Word => Form switch { TotalForm.Sum => "sum", TotalForm.Mean => "mean", TotalForm.Count => "count", _ => "share" };

    /// <summary>
    /// The figure of a node as a sample. What is stale or unknown of a member counts nowhere but in the coverage. Unknown below <paramref name="least"/> and when
    /// nobody has a value; measured when every member was measured; estimated in between.
    /// </summary>
    /// <param name="key">The key of the input it is for.</param>
    /// <param name="least">The coverage it needs, from 0 to 1.</param>
    internal TotalSample Read(Rollups.Totals totals, string key, double least, Instant at)
    {
        if (!totals.Kinds.TryGetValue(Kind.Key, out var kind))
        {
            return new(key, new(totals.Node, Kind.Key, 0, 0), Value.None, Quality.Unknown, at);
        }

        var (fresh, inferred) = (kind.Counted[(int)Knowledge.Fresh][MeasureIndex], kind.Counted[(int)Knowledge.Inferred][MeasureIndex]);
        var cover = new TotalCover(totals.Node, Kind.Key, kind.Members, fresh + inferred);
        return cover.Counted == 0 || cover.Share < least
            ? new(key, cover, Value.None, Quality.Unknown, at)
            : new(key, cover, Value.Of(Number(kind, cover.Counted)), fresh == cover.Members ? Quality.Measured : Quality.Estimated, at);
    }

    private double Number(KindTotals kind, long counted) => Form switch
    {
        TotalForm.Sum => (double)Sum(kind, 0) / Of.Scale,
        TotalForm.Mean => (double)Sum(kind, 0) / Sum(kind, 1) / Of.Scale,
        TotalForm.Count => Sum(kind, StateIndex),
        _ => 100.0 * Sum(kind, StateIndex) / counted,
    };

    // Of those that are current: a stale value says nothing of now.
    private long Sum(KindTotals kind, int part) => kind.Measures[(int)Knowledge.Fresh][_offset + part] + kind.Measures[(int)Knowledge.Inferred][_offset + part];
}
