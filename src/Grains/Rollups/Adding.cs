using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>Adds totals of the same kind. Where a silo of a newer catalogue knows more measures, the longer vector is kept.</summary>
internal static class Adding
{
    public static KindTotals Add(KindTotals a, KindTotals b) => new()
    {
        ByKnowledge = Add(a.ByKnowledge, b.ByKnowledge),
        ByPriority = Add(a.ByPriority, b.ByPriority),
        Measures = [.. a.Measures.Zip(b.Measures, Add)],
        Counted = [.. a.Counted.Zip(b.Counted, Add)],
    };

    public static void Into(Dictionary<string, KindTotals> sums, string kind, KindTotals more) =>
        sums[kind] = sums.TryGetValue(kind, out var sum) ? Add(sum, more) : more;

    private static long[] Add(long[] a, long[] b)
    {
        var (longer, shorter) = a.Length >= b.Length ? (a, b) : (b, a);
        var sum = (long[])longer.Clone();
        for (var i = 0; i < shorter.Length; i++)
        {
            sum[i] += shorter[i];
        }

        return sum;
    }
}
