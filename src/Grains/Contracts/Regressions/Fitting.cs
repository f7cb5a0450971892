using Beffroi.Contracts.Formulas;
using Beffroi.Twin;

namespace Beffroi.Contracts.Regressions;

/// <summary>Fits a baseline on what was read of its period, and says whether it may be used. Pure.</summary>
internal sealed class Fitting(Contract contract, int version, ContractIndicator indicator, DegreeDaySource source)
{
    public const int FewestMonths = 12;
    public const string TwoFigures = "2p";
    public const string ThreeFigures = "3p";

    public FitAnswer Of(DateOnly from, int years, string model, FitMonths read)
    {
        MeterMonth[] months = [.. read.Months.Where(month => month.IsKnown(indicator)).Select(month => month.Month)];
        if (months.Length < FewestMonths)
        {
            return new(FitRefusals.TooShort(months.Length), null, null);
        }

        if (WholeMeter.Fit(months, source, model == TwoFigures ? source.Threshold : null) is not { } fitted)
        {
            return new(FitRefusals.NoSense, null, null);
        }

        var quality = fitted.QualityOn(months, source);
        var by = source with { Threshold = fitted.Base };
        var fit = new FittedBaseline(
            indicator.Id, indicator.Unit, source.Name, from, years, model, fitted.PerDay, fitted.PerDegree, fitted.Base, Rounded(quality.RSquared, 4), Rounded(quality.CvRmse, 2), Rounded(quality.Nmbe, 2),
            [.. months.Select(month => new FittedMonth(month.First, month.Days, month.Use, Rounding.Figure(month.DegreeDays(by)) ?? 0, fitted.Told(month, source)))],
            [.. read.Months.Where(month => !month.IsKnown(indicator)).Select(month => month.Month.First)], read.Sources, version);
        return new(new BaselineFit(fit.R2, fit.CvRmse, fit.Nmbe).IsGoodEnough ? Outcome.Taken : FitRefusals.Weak(fit), fit, null);
    }

    /// <summary>Why it cannot be tried at all; null when it can.</summary>
    public static Outcome? Fault(FitRequest asked, Contract contract) =>
        contract.Indicators.All(each => each.Id != asked.Indicator) ? FitRefusals.NoIndicator(asked.Indicator, contract)
        : contract.Sources.OfType<DegreeDaySource>().All(each => each.Name != asked.Degrees) ? FitRefusals.NoDegrees(asked.Degrees, contract)
        : asked.Model is not (TwoFigures or ThreeFigures) || asked.Years is < 1 or > 3 || asked.From.Day != 1 ? FitRefusals.BadPeriod
        : null;

    public FitMonth Month(DateOnly first, IReadOnlyDictionary<string, ReadSource> sources, MeterMonth month)
    {
        var year = new ContractYear(first.Year - contract.Begins.Year + 1, first);
        var figure = IndicatorYear.Of(contract, year, sources.ToDictionary(pair => pair.Key, pair => pair.Value.Figure))[indicator.Id];
        return new(month with { Use = figure.Value ?? 0 }, figure, month.Weather.Count);
    }

    private static decimal Rounded(double number, int decimals) => double.IsFinite(number) && Math.Abs(number) < 1e6 ? Math.Round((decimal)number, decimals, MidpointRounding.ToEven) : number < 0 ? -1e6m : 1e6m;
}

/// <param name="Days">Of which enough was heard of the weather.</param>
internal sealed record FitMonth(MeterMonth Month, ContractFigure Figure, int Days)
{
    /// <summary>A month that is known worse than the indicator may be is left out, and so is one whose weather is.</summary>
    public bool IsKnown(ContractIndicator indicator) => Figure.State == FigureState.Measured && Days >= indicator.Coverage * Month.Days;
}

/// <summary>A baseline period as it was read.</summary>
internal sealed record FitMonths(IReadOnlyList<FitMonth> Months, FittedSource[] Sources);
