namespace Beffroi.Contracts;

/// <summary>What the formulas of a clause have to be told.</summary>
internal static class ClauseNames
{
    /// <summary>Those that only a clause knows.</summary>
    public static readonly string[] OfClauses =
    [
        "baseline", "target", "measured", "gap", "gap_percent", "excess", "shortfall", "price", "market", "bonus", "malus", "last_gap_percent", "last_measured", "last_target", "years_reached",
        "years_missed", "ever_reached",
    ];

    public static IEnumerable<string> Of(ContractClause clause) => Tables(clause).OfType<YearTable>().SelectMany(table => table.Names).Concat(clause.Rebasings.SelectMany(r => r.Target.Names));

    private static IEnumerable<YearTable?> Tables(ContractClause clause) =>
    [
        clause.Saving, clause.Target, clause.DeadBand?.Width, clause.Uncertainty, .. Tables(clause.Bonus), .. Tables(clause.Malus), .. clause.Lines.Select(line => line.Amount),
    ];

    private static IEnumerable<YearTable?> Tables(Sharing sharing) => [sharing.Most, sharing.Least, .. sharing.Slices.SelectMany(slice => new[] { slice.UpTo, slice.Share })];
}
