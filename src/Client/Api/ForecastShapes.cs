using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>What the contract would come to under a run of a scenario and under its baseline. Nothing of it is ever paid.</summary>
/// <param name="State">Always <c>forecast</c>: it has no other, and none can follow.</param>
/// <param name="Replicates">How many times chance was drawn anew; 0 when nothing was.</param>
/// <param name="Years">Sums over the clauses.</param>
/// <param name="Total">Sums over the years that are forecast; what was measured is in neither side.</param>
internal sealed record ForecastShape(
    string Run, string Scenario, string State, Instant From, Instant To, int Replicates, string Title, int ContractVersion, ForecastClauseShape[] Clauses, ForecastYearShape[] Years, ForecastTotalsShape Total);

internal sealed record ForecastClauseShape(string Clause, string Name, string Department, string Unit, ForecastLineShape[] Years);

/// <param name="State"><c>forecast</c>, or <c>measured</c> for a year that was over when virtual time began: then both sides are the same.</param>
/// <param name="Coverage">The share of the clause's meters and stations that the scenario simulates, or that were measured, 0 to 1; null where there are none.</param>
/// <param name="NotSimulated">What of it no scenario tells, with what stands for it.</param>
internal sealed record ForecastLineShape(int Year, int Number, string State, decimal? Coverage, ForecastFigureShape Baseline, ForecastFigureShape Scenario, ForecastGapShape[] NotSimulated);

/// <param name="Lines">The clause's amounts of their own: positive to the contractor.</param>
/// <param name="Amount">Bonus, malus and lines; null while something holds it back.</param>
/// <param name="Band">5th and 95th percentile of the replicates' amounts.</param>
/// <param name="Saved">MWh against the adjusted baseline; null for what is no energy.</param>
internal sealed record ForecastFigureShape(
    decimal? Measured, decimal? Adjusted, decimal? Target, decimal? Gap, decimal? GapPercent, decimal? Bonus, decimal? Malus, decimal? Lines, decimal? Amount, BandShape? Band, decimal? Saved, CodeShape[] Held,
    CodeShape[] Notes);

/// <param name="Code">kept, counted, unknown or part.</param>
/// <param name="Year">From which a kept figure is.</param>
/// <param name="Kinds">Keys of those whose part is not in it.</param>
internal sealed record ForecastGapShape(string Source, string Code, string Sentence, int? Year, string[] Kinds);

internal sealed record ForecastYearShape(int Year, int Number, string State, ForecastTotalShape Baseline, ForecastTotalShape Scenario);

internal sealed record ForecastTotalsShape(ForecastTotalShape Baseline, ForecastTotalShape Scenario);

/// <param name="Malus">Zero or negative.</param>
/// <param name="Held">How many amounts are held back, and so in no sum.</param>
/// <param name="Draws">The amount of each replicate, in the order they have everywhere; empty when nothing was drawn.</param>
/// <param name="Saved">MWh; null when a clause of energy is not known.</param>
internal sealed record ForecastTotalShape(decimal Bonus, decimal Malus, decimal Lines, decimal Amount, int Held, decimal? Saved, BandShape? Band, decimal[] Draws);

internal sealed record BandShape(decimal Low, decimal High)
{
    /// <summary>5th and 95th percentile, between two draws in proportion; null of none.</summary>
    public static BandShape? Of(decimal[] draws)
    {
        decimal[] sorted = [.. draws.Order()];
        return sorted.Length == 0 ? null : new(At(sorted, 0.05m), At(sorted, 0.95m));
    }

    private static decimal At(decimal[] sorted, decimal share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }
}
