using Beffroi.Contracts.Formulas;

namespace Beffroi.Contracts;

/// <summary>
/// How far a year reached its targets as a whole, 0 to 100, by the weights of the indicators: a clause that reached its target counts in full, another less by the percent of it that lacks. Pure.
/// </summary>
internal static class YearScore
{
    /// <summary>Null when the contract asks for none, and while the gap of a clause that has weight is not known.</summary>
    public static decimal? Of(Contract contract, IEnumerable<ClauseFigure?> figures)
    {
        if (!contract.IsScored)
        {
            return null;
        }

        var (sum, weights) = (0m, 0m);
        foreach (var (clause, figure) in contract.Clauses.Zip(figures))
        {
            var weight = contract.Indicators.First(each => each.Id == clause.Indicator).Weight;
            if (weight == 0)
            {
                continue;
            }

            if (figure?.Gap is not { } gap || (gap < 0 && figure.GapPercent is null))
            {
                return null;
            }

            (sum, weights) = (sum + (weight * (gap >= 0 ? 100 : Math.Max(0, 100 + figure.GapPercent!.Value))), weights + weight);
        }

        return weights == 0 ? null : Rounding.Quotient(sum / weights);
    }
}
