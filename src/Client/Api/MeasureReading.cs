using Beffroi.City;
using Beffroi.Language;
using Beffroi.Rollups;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Reads a kind's scaled integers as measures: a sum is one integer, a mean two (sum, count), states one each.</summary>
internal static class MeasureReading
{
    private const int Fresh = (int)Knowledge.Fresh;
    private const int Inferred = (int)Knowledge.Inferred;
    private const int Stale = (int)Knowledge.Stale;

    public static IEnumerable<MeasureTotal> Of(KindEntry kind, KindTotals totals, Tongue tongue)
    {
        var offset = 0;
        for (var i = 0; i < kind.Measures.Length; i++)
        {
            var width = Width(kind.Measures[i]);
            yield return One(kind, kind.Measures[i], totals, i, offset, tongue);
            offset += width;
        }
    }

    private static MeasureTotal One(KindEntry kind, MeasureEntry measure, KindTotals totals, int index, int offset, Tongue tongue)
    {
        long Counted(int how) => totals.Counted[how][index];
        ReadOnlySpan<long> Part(int how) => totals.Measures[how].AsSpan(offset, Width(measure));
        var known = Counted(Fresh) + Counted(Inferred) + Counted(Stale);
        return new(
            measure.Key,
            CatalogueIndex.Text(kind, tongue, $"property.{measure.Property}"),
            measure.Unit.Length == 0 ? null : measure.Unit,
            Words.Of(measure.Form),
            Figure(measure, Added(Part(Fresh), Part(Inferred)), Counted(Fresh) + Counted(Inferred)),
            Figure(measure, Part(Fresh), Counted(Fresh)),
            Figure(measure, Part(Inferred), Counted(Inferred)),
            Figure(measure, Part(Stale), Counted(Stale)),
            totals.Members,
            Counted(Fresh),
            Counted(Inferred),
            Counted(Stale),
            totals.Members - known,
            measure.Form == MeasureForm.States ? States(measure, Added(Part(Fresh), Part(Inferred))) : null);
    }

    private static int Width(MeasureEntry measure) => measure.Form switch
    {
        MeasureForm.Sum => 1,
        MeasureForm.Mean => 2,
        _ => measure.States.Length,
    };

    private static double? Figure(MeasureEntry measure, ReadOnlySpan<long> part, long counted) => measure.Form switch
    {
        MeasureForm.Sum when counted > 0 => (double)part[0] / measure.Scale,
        MeasureForm.Mean when part[1] > 0 => (double)part[0] / part[1] / measure.Scale,
        _ => null,
    };

    private static long[] Added(ReadOnlySpan<long> a, ReadOnlySpan<long> b)
    {
        var sums = a.ToArray();
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += b[i];
        }

        return sums;
    }

    private static Dictionary<string, long> States(MeasureEntry measure, long[] counts) =>
        measure.States.Select((state, index) => (state, index)).ToDictionary(pair => pair.state, pair => counts[pair.index]);
}
