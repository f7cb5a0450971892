namespace Beffroi.Contracts;

/// <summary>What a clause's earlier years mean for the one that is settled. Pure.</summary>
/// <param name="years">Oldest first.</param>
internal sealed class ClausePast(ContractYear year, IReadOnlyList<PastYear> years)
{
    /// <summary>Whether every year before is there.</summary>
    public bool IsWhole { get; } = years.Select(past => past.Year).SequenceEqual(Enumerable.Range(year.Calendar - year.Number + 1, year.Number - 1));

    public PastYear? Last => years.Count == 0 ? null : years[^1];

    public decimal Rebase => Last?.Rebase ?? 1;

    /// <summary>The names of the past, for the gap of the year itself; unknown while a year before is not settled.</summary>
    public void Tell(Dictionary<string, decimal?> names, decimal? gap)
    {
        var reached = IsWhole && gap is { } now ? new[] { now >= 0 }.Concat(years.Reverse().Select(past => past.Gap >= 0)).ToArray() : null;
        names["last_gap_percent"] = IsWhole ? Last?.GapPercent : null;
        names["last_measured"] = IsWhole ? Last?.Measured : null;
        names["last_target"] = IsWhole ? Last?.Target : null;
        names["years_reached"] = reached?.TakeWhile(each => each).Count();
        names["years_missed"] = reached?.TakeWhile(each => !each).Count();
        names["ever_reached"] = IsWhole ? years.Any(past => past.Gap >= 0) ? 1 : 0 : null;
    }

    /// <summary>The first rebasing that falls due in this year.</summary>
    public Rebasing? Due(IReadOnlyList<Rebasing> rebasings) => rebasings.FirstOrDefault(each => each.Over is { } over
        ? SinceRebased.Reverse().TakeWhile(past => past.GapPercent > over).Count() >= each.Years
        : year.Number > 1 && (year.Number - 1) % each.Years == 0);

    /// <summary>A year with a new target begins the count anew.</summary>
    private IEnumerable<PastYear> SinceRebased => years.Skip(Math.Max(0, years.ToList().FindLastIndex(past => past.IsRebased)));
}
