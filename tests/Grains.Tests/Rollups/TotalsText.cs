namespace Beffroi.Rollups;

/// <summary>Totals as text, so that a difference shows where it is.</summary>
internal static class TotalsText
{
    public static string Of(IReadOnlyDictionary<string, KindTotals> kinds) =>
        string.Join("\n", kinds.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => $"{k.Key}: {Of(k.Value)}"));

    private static string Of(KindTotals totals) =>
        $"known {Line(totals.ByKnowledge)} alarms {Line(totals.ByPriority)} measures {Lines(totals.Measures)} counted {Lines(totals.Counted)}";

    private static string Lines(long[][] vectors) => string.Join(" | ", vectors.Select(Line));

    private static string Line(long[] vector) => string.Join(",", vector);
}
