using Beffroi.Contracts.Formulas;
using Beffroi.Twin.Indicators;

namespace Beffroi.Contracts;

/// <summary>
/// Settles a clause for a year. It is told figures and knows nothing of where they come from: those of meters give the settlement, those of a scenario what it would be. Exact
/// decimal numbers; the same arguments give the same figure, byte for byte. Pure.
/// </summary>
internal sealed class Settling(Contract contract, int version, ContractYear year, IReadOnlyDictionary<string, SourceFigure> sources, IReadOnlyDictionary<string, ContractFigure> indicators)
{
    private readonly KnownNames _known = new(contract, year, sources, indicators);

    /// <param name="signed">Non-routine adjustments of the clause's baseline that both parties signed.</param>
    /// <param name="past">The clause's earlier years, oldest first.</param>
    public ClauseFigure Of(ContractClause clause, IReadOnlyList<NonRoutine> signed, IReadOnlyList<PastYear> past)
    {
        var measured = indicators[clause.Indicator];
        var baseline = contract.Baselines.FirstOrDefault(b => b.Id == clause.Baseline);
        var routine = baseline is null ? null : Adjusted(baseline);
        var figure = new ClauseFigure
        {
            Clause = clause.Id,
            Year = year.Calendar,
            ContractVersion = version,
            Measured = measured,
            Baseline = baseline?.Id,
            BaselineVersion = baseline?.Version ?? 0,
            Reference = baseline?.Value,
            Routine = routine - baseline?.Value,
            NonRoutine = baseline is null ? [] : [.. signed],
            Adjusted = routine + signed.Sum(each => each.Quantity),
            Sources = [.. UsedBy(clause, baseline).Select(name => sources[name])],
            Past = [.. past],
        };
        return Judged(clause, baseline, figure, new(year, past));
    }

    private decimal? Adjusted(ContractBaseline baseline)
    {
        var fitted = baseline.Regression is { } regression ? regression.Of(year.Days, _known.Of(regression.Degrees)) : null;
        return baseline.Adjusted is null ? baseline.Regression is null ? baseline.Value : fitted
            : baseline.Adjusted.Of(name => name switch { "value" => baseline.Value, "fitted" => fitted, _ => _known.Of(name) });
    }

    private ClauseFigure Judged(ContractClause clause, ContractBaseline? baseline, ClauseFigure figure, ClausePast past)
    {
        var names = new Dictionary<string, decimal?> { ["baseline"] = figure.Adjusted, ["measured"] = figure.Measured.Value };
        past.Tell(names, null);
        var (target, rebase, rebased) = Target(clause, figure, names, past);
        var gap = contract.Indicators.First(i => i.Id == clause.Indicator).Better == Better.Up ? figure.Measured.Value - target : target - figure.Measured.Value;
        var percent = gap is { } off && target is { } whole && whole != 0 ? Rounding.Quotient(100 * off / Math.Abs(whole)) : (decimal?)null;
        past.Tell(names, gap);
        (names["target"], names["gap"], names["gap_percent"]) = (target, gap, percent);
        (names["excess"], names["shortfall"]) = (gap is null ? null : Math.Max(gap.Value, 0), gap is null ? null : Math.Max(-gap.Value, 0));
        figure = Priced(clause, figure, names) with { Target = target, Gap = gap, GapPercent = percent, Rebase = rebase, Notes = rebased ? [NoteCode.Rebased] : [] };
        string[] held = [.. Held(clause, baseline, figure, past)];
        return held.Length > 0 ? figure with { Held = held } : new Amounts(clause, figure, _known, names).Whole();
    }

    private (decimal? Target, decimal Rebase, bool IsRebased) Target(ContractClause clause, ClauseFigure figure, Dictionary<string, decimal?> names, ClausePast past)
    {
        var promised = clause.Saving is null
            ? _known.Of(clause.Target, names)
            : figure.Adjusted is { } adjusted && _known.Of(clause.Saving, names) is { } share ? adjusted * (100 - share) / 100 : null;
        if (promised is not { } first || !past.IsWhole && clause.Rebasings.Count > 0)
        {
            return (promised, 1, false);
        }

        var before = first * past.Rebase;
        names["target"] = before;
        return past.Due(clause.Rebasings)?.Target.Of(name => names.TryGetValue(name, out var worth) ? worth : _known.Of(name)) is { } anew && first != 0
            ? (anew, Rounding.Quotient(anew / first), true)
            : (before, past.Rebase, false);
    }

    private ClauseFigure Priced(ContractClause clause, ClauseFigure figure, Dictionary<string, decimal?> names)
    {
        var price = contract.Prices.FirstOrDefault(p => p.Id == clause.Price);
        var (agreed, market) = price is null ? (null, null) : (_known.Of(price.Agreed), price.Market is null ? null : _known.Of(price.Market));
        (names["price"], names["market"]) = (clause.AtMarket ? market : agreed, market);
        var saved = price is null ? null : (figure.Adjusted - figure.Measured.Value) * UnitRatio.Of(figure.Measured.Unit, price.Unit);
        return figure with
        {
            AgreedPrice = agreed, MarketPrice = market, PriceUnit = price?.Unit,
            SavedAgreed = saved * agreed is { } a ? Rounding.Cents(a) : null,
            SavedMarket = saved * market is { } m ? Rounding.Cents(m) : null,
        };
    }

    private IEnumerable<string> Held(ContractClause clause, ContractBaseline? baseline, ClauseFigure figure, ClausePast past)
    {
        if (figure.Measured.State == FigureState.Unknown)
        {
            yield return HeldCode.Unknown;
        }

        if (!clause.EstimatesPay && (figure.Measured.State == FigureState.Estimated || IsWeak(clause, figure)))
        {
            yield return HeldCode.Estimated;
        }

        if (baseline is { State: not ReferenceState.Accepted })
        {
            yield return HeldCode.BaselineNotAccepted;
        }

        if (figure.Target is null)
        {
            yield return HeldCode.NoTarget;
        }

        if (clause.Price is not null && (clause.AtMarket ? figure.MarketPrice : figure.AgreedPrice) is null)
        {
            yield return HeldCode.NoPrice;
        }

        if (clause.Rebasings.Count > 0 && !past.IsWhole)
        {
            yield return HeldCode.PastNotFrozen;
        }
    }

    /// <summary>Whether anything it goes by, weather among it, is known worse than the indicator may be.</summary>
    private bool IsWeak(ContractClause clause, ClauseFigure figure)
    {
        var indicator = contract.Indicators.First(i => i.Id == clause.Indicator);
        return figure.Sources.Any(source => source.Value is not null && (source.Coverage < indicator.Coverage || source.Estimated > indicator.Estimates));
    }

    private IEnumerable<string> UsedBy(ContractClause clause, ContractBaseline? baseline) => _known.SourcesOf(
    [
        clause.Indicator,
        .. baseline?.Names ?? [],
        .. ClauseNames.Of(clause),
        .. contract.Prices.Where(p => p.Id == clause.Price).SelectMany(p => p.Agreed.Names.Concat(p.Market?.Names ?? [])),
    ]).Order(StringComparer.Ordinal);
}
