using Beffroi.Rollups;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Indicators;

/// <summary>Works out what stands in a node's totals. Stale figures count as missing, as they do everywhere. Pure.</summary>
internal static class TotalReckoning
{
    private const int Fresh = (int)Knowledge.Fresh;
    private const int Inferred = (int)Knowledge.Inferred;

    public static Reckoned Of(TotalTerm term, AssetKind kind, Totals? totals)
    {
        if (totals is null || !totals.Kinds.TryGetValue(term.Kind, out var counted) || counted.Members == 0)
        {
            return term.Figure == TotalFigure.Members && totals is not null ? Reckoned.Certain(0) : Reckoned.Unknown;
        }

        return term.Measure is null ? Reckoned.Certain(counted.Members) : Measured(term, kind, counted);
    }

    private static Reckoned Measured(TotalTerm term, AssetKind kind, KindTotals totals)
    {
        var (index, offset) = Place(kind, term.Measure!);
        var measure = kind.Measures[index];
        var known = totals.Counted[Fresh][index] + totals.Counted[Inferred][index];
        if (known == 0)
        {
            return term.Figure == TotalFigure.Known ? new(0, 0, 0) : Reckoned.Unknown;
        }

        long Part(int i) => totals.Measures[Fresh][offset + i] + totals.Measures[Inferred][offset + i];
        var value = term.Figure switch
        {
            TotalFigure.Known => known,
            TotalFigure.Sum => Part(0) / (double)measure.Scale,
            TotalFigure.Mean => Part(0) / (double)Part(1) / measure.Scale,
            _ => term.States.Sum(state => Part(Array.IndexOf(measure.States, state))),
        };
        return new(value, (double)known / totals.Members, (double)totals.Counted[Inferred][index] / known);
    }

    private static (int Index, int Offset) Place(AssetKind kind, Property property)
    {
        var offset = 0;
        for (var i = 0; i < kind.Measures.Count; i++)
        {
            if (kind.Measures[i].Property == property)
            {
                return (i, offset);
            }

            offset += kind.Measures[i].Width;
        }

        throw new InvalidOperationException($"{property.Name} is no measure of {kind.Key}.");
    }
}
