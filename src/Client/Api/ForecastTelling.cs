using Beffroi.Contracts;
using Beffroi.Language;

namespace Beffroi.Api;

/// <summary>Tells a forecast in the reader's language, with its sums.</summary>
internal sealed class ForecastTelling(Tongue tongue)
{
    private static readonly string[] Shares = ["bonus", "malus", "most", "least"];

    public ForecastShape Of(SettlementForecast forecast)
    {
        var years = forecast.Years.Select(year => new ForecastYearShape(
            year.Year, year.Number, State(year), Sum([.. year.Lines.Select(line => line.Baseline)]), Sum([.. year.Lines.Select(line => line.Scenario)]))).ToArray();
        var ahead = forecast.Years.Where(year => !year.IsMeasured).SelectMany(year => year.Lines).ToArray();
        return new(
            forecast.Run, forecast.Scenario, "forecast", forecast.From, forecast.To, ahead.Select(line => line.Scenario.Draws.Length).DefaultIfEmpty().Max(),
            Said(forecast.Contract.TitleFrench, forecast.Contract.TitleEnglish), forecast.Contract.Version, [.. forecast.Contract.Clauses.Select((clause, at) => Clause(forecast, clause, at))], years,
            new(Sum([.. ahead.Select(line => line.Baseline)]), Sum([.. ahead.Select(line => line.Scenario)])));
    }

    private ForecastClauseShape Clause(SettlementForecast forecast, ClauseOutline clause, int at) => new(
        clause.Id, Said(clause.NameFrench, clause.NameEnglish), clause.Department, clause.Unit, [.. forecast.Years.Select(year => Line(year, year.Lines[at], clause))]);

    private ForecastLineShape Line(ForecastYear year, ForecastLine line, ClauseOutline clause)
    {
        var read = line.Sources.Where(source => clause.Sources.Contains(source.Source)).ToArray();
        var known = read.Count(source => source.Basis is ForecastBasis.Measured or ForecastBasis.Simulated or ForecastBasis.Mixed);
        return new(
            year.Year, year.Number, State(year), read.Length == 0 ? null : Math.Round((decimal)known / read.Length, 4), Figure(line.Baseline), Figure(line.Scenario),
            [.. line.Sources.SelectMany(Gaps)]);
    }

    private ForecastFigureShape Figure(ForecastSide side)
    {
        var figure = side.Figure;
        var (bonus, malus, lines) = Parts(figure);
        return new(
            figure.Measured.Value, figure.Adjusted, figure.Target, figure.Gap, figure.GapPercent, bonus, malus, lines, figure.Amount, BandShape.Of(side.Draws), side.Saved,
            [.. figure.Held.Select(code => new CodeShape(code, Sentences.Say(tongue, $"contract.held.{code}")))],
            [.. figure.Notes.Select(code => new CodeShape(code, Sentences.Say(tongue, $"contract.note.{code}")))]);
    }

    /// <summary>What a bound takes or adds belongs to the share that it bounds: a year has one of them.</summary>
    private static (decimal? Bonus, decimal? Malus, decimal? Lines) Parts(ClauseFigure figure)
    {
        if (figure.Amount is null)
        {
            return (null, null, null);
        }

        var shares = figure.Parts.Where(part => Shares.Contains(part.Code)).ToArray();
        var sum = shares.Sum(part => part.Amount);
        var isMalus = shares.Any(part => part.Code == "malus");
        return (isMalus ? 0 : sum, isMalus ? sum : 0, figure.Amount - sum);
    }

    private IEnumerable<ForecastGapShape> Gaps(ForecastSource source)
    {
        var code = source.Basis switch { ForecastBasis.Kept => "kept", ForecastBasis.Counted => "counted", ForecastBasis.Unknown => "unknown", _ => null };
        if (code is not null)
        {
            yield return new(source.Source, code, Sentences.Say(tongue, $"contract.forecast.{code}", source.Year), source.Year, []);
        }

        if (source.Without is { Length: > 0 } without)
        {
            yield return new(source.Source, "part", Sentences.Say(tongue, "contract.forecast.part"), null, without);
        }
    }

    private static ForecastTotalShape Sum(ForecastSide[] sides)
    {
        var paid = sides.Where(side => side.Figure.Amount is not null).ToArray();
        var parts = paid.Select(side => Parts(side.Figure)).ToArray();
        var drawn = paid.Select(side => side.Draws.Length).DefaultIfEmpty().Max();
        decimal[] draws = [.. Enumerable.Range(0, drawn).Select(replicate => paid.Sum(side => side.Draws.Length > replicate ? side.Draws[replicate] : side.Figure.Amount!.Value))];
        var energy = sides.Where(side => side.Saved is not null || Units.Contains(side.Figure.Measured.Unit)).ToArray();
        return new(
            parts.Sum(part => part.Bonus!.Value), parts.Sum(part => part.Malus!.Value), parts.Sum(part => part.Lines!.Value), paid.Sum(side => side.Figure.Amount!.Value), sides.Length - paid.Length,
            energy.Any(side => side.Saved is null) ? null : energy.Sum(side => side.Saved), BandShape.Of(draws), draws);
    }

    private static readonly string[] Units = ["Wh", "kWh", "MWh", "GWh"];

    private static string State(ForecastYear year) => year.IsMeasured ? "measured" : "forecast";

    private string Said(string french, string english) => tongue == Tongue.English ? english : french;
}
