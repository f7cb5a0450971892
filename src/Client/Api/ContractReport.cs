using Beffroi.Language;
using Beffroi.Reports;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>The yearly report of the contract: every figure with what it was worked out from, who acted and when, and by which hash it is found again.</summary>
internal sealed class ContractReport(Tongue tongue)
{
    public Report Of(ContractYearShape year)
    {
        var contract = year.Contract;
        var frozen = year.Lines.Count(line => line.State == "frozen");
        return new(
            tongue.Code, $"{contract.Title}, {year.Year}",
            [
                (Say("year"), Say("yearOf", year.Number, contract.Years)),
                (Say("period"), $"{At(year.From)} \u2013 {At(year.To)} (Europe/Paris)"),
                (Say("read"), At(year.Read)),
                (Say("amount"), Money(contract.Amount)),
                (Say("savings"), Money(contract.Savings)),
                .. year.Score is { } score ? [(Say("score"), $"{ReportNumbers.Write(score, 1, tongue.Code)} / 100")] : ((string, string)[])[],
            ],
            Say("summary", year.Lines.Length, frozen, ReportNumbers.Write(year.Total, 2, tongue.Code)),
            [.. new[] { Lines(year) }.Concat(year.Lines.SelectMany(line => Clause(line, contract))).Concat([Counters(year), Facts(year), Trajectory(year)]).Where(table => table.Rows.Length > 0)]);
    }

    private ReportTable Lines(ContractYearShape year) => new(
        Say("lines"), [Say("clause"), Say("unit"), Say("adjusted"), Say("target"), Say("measured"), Say("gap"), Say("coverage"), Say("amountEuro"), Say("state")],
        [.. year.Lines.Select(line => (ReportCell[])[
            Name(line, year.Contract), line.Figure?.Unit, ReportCell.Of(line.Figure?.Adjusted, 1), ReportCell.Of(line.Figure?.Target, 1), ReportCell.Of(line.Figure?.Measured, 1),
            ReportCell.Of(line.Figure?.Gap, 1), Known(line.Figure?.Coverage), ReportCell.Of(line.Figure?.Amount, 2), Say($"state.{line.State}")])],
        Say("linesAbout"));

    private IEnumerable<ReportTable> Clause(SettlementShape line, ContractOutlineShape contract)
    {
        if (line.Figure is not { } figure)
        {
            yield break;
        }

        var (name, clause) = (Name(line, contract), contract.Clauses.FirstOrDefault(each => each.Id == line.Clause));
        yield return new($"{name}, {Say("steps")}", [Say("step"), Say("value")], [.. Steps(figure)],
            $"{Say("indicator", clause?.IndicatorName, clause?.Formula, clause?.Option)} {string.Join(" ", figure.Held.Concat(figure.Notes).Select(code => code.Sentence))}".TrimEnd());
        yield return new($"{name}, {Say("parts")}", [Say("part"), Say("quantity"), Say("price"), Say("share"), Say("amountEuro")],
            [.. figure.Parts.Select(part => (ReportCell[])[part.Name, ReportCell.Of(part.Quantity, 3), ReportCell.Of(part.Price, 4), ReportCell.Of(part.Share, 2), ReportCell.Of(part.Amount, 2)])]);
        yield return new($"{name}, {Say("sources")}", [Say("source"), Say("value"), Say("coverage"), Say("estimated"), Say("members"), Say("evidence")],
            [.. figure.Sources.Select(source => (ReportCell[])[
                source.Source, ReportCell.Of(source.Value, 3), Known(source.Coverage), ReportCell.Of(100 * source.Estimated, 2), ReportCell.Of(source.Members, 0), source.Evidence])]);
        yield return new($"{name}, {Say("story")}", [Say("act"), Say("author"), Say("reason"), Say("at"), Say("amountEuro"), Say("hash")],
            [.. line.Story.Select(entry => (ReportCell[])[Say($"state.{entry.To}"), entry.Author, entry.Reason, At(entry.At), ReportCell.Of(entry.Amount, 2), entry.Hash])],
            line.Hash is { } hash ? Say("hashAbout", hash) : null);
    }

    private IEnumerable<ReportCell[]> Steps(ClauseFigureShape figure)
    {
        yield return [$"{Say("reference")} [{figure.Unit}]", ReportCell.Of(figure.Reference, 3)];
        yield return [$"{Say("routine")} [{figure.Unit}]", ReportCell.Of(figure.Routine, 3)];
        foreach (var each in figure.NonRoutine)
        {
            yield return [$"{Say("nonRoutine", each.Title)} [{figure.Unit}]", ReportCell.Of(each.Quantity, 3)];
        }

        yield return [$"{Say("adjusted")} [{figure.Unit}]", ReportCell.Of(figure.Adjusted, 3)];
        yield return [$"{Say("target")} [{figure.Unit}]", ReportCell.Of(figure.Target, 3)];
        yield return [$"{Say("measured")} [{figure.Unit}] ({Say($"quality.{figure.Quality}")})", ReportCell.Of(figure.Measured, 3)];
        yield return [$"{Say("gap")} [{figure.Unit}]", ReportCell.Of(figure.Gap, 3)];
        yield return [$"{Say("gap")} [%]", ReportCell.Of(figure.GapPercent, 2)];
        yield return [$"{Say("savedAgreed", Number(figure.AgreedPrice), figure.PriceUnit)} [\u20ac]", ReportCell.Of(figure.SavedAgreed, 2)];
        yield return [$"{Say("savedMarket", Number(figure.MarketPrice), figure.PriceUnit)} [\u20ac]", ReportCell.Of(figure.SavedMarket, 2)];
    }

    private ReportTable Counters(ContractYearShape year) => new(
        Say("counters"), [Say("counter"), Say("unit"), Say("thisYear"), Say("sinceBegin"), Say("whole")],
        [.. year.Counters.Select(each => (ReportCell[])[each.Name, each.Unit, ReportCell.Of(each.Year, 0), ReportCell.Of(each.Sum, 0), ReportCell.Of(each.Whole, 0)])]);

    private ReportTable Facts(ContractYearShape year) => new(
        Say("facts"), [Say("fact"), Say("of"), Say("quantity"), Say("evidence"), Say("signedAuthority"), Say("signedContractor")],
        [.. year.Facts.Select(each => (ReportCell[])[each.Title, each.Name ?? each.Baseline, ReportCell.Of(each.Quantity, 2), each.Evidence, each.AuthoritySigned, each.ContractorSigned])]);

    private ReportTable Trajectory(ContractYearShape year) => new(
        Say("trajectory"), [Say("year"), Say("promised"), Say("saved")],
        [.. year.Trajectory.Select(each => (ReportCell[])[$"{each.Year}", ReportCell.Of(each.Promised, 1), ReportCell.Of(each.Saved, 1)])], Say("trajectoryAbout"));

    private string Name(SettlementShape line, ContractOutlineShape contract) => contract.Clauses.FirstOrDefault(each => each.Id == line.Clause)?.Name ?? line.Clause;

    /// <summary>Percent, never rounded up to the whole: 99.99 % covered is not everything.</summary>
    private static ReportCell Known(decimal? coverage) => ReportCell.Of(coverage is { } share ? Math.Floor(share * 10_000) / 100 : null, 2);

    private string Money(decimal? amount) => amount is { } euros ? $"{ReportNumbers.Write(euros, 0, tongue.Code)}\u00a0\u20ac" : "\u2014";

    private string Number(decimal? number) => number is { } known ? ReportNumbers.Write(known, 4, tongue.Code) : "\u2014";

    private static string At(Instant instant) => ReportNumbers.Day(instant.ToDateTimeOffset());

    private string Say(string key, params object?[] arguments) => Sentences.Say(tongue, $"report.{key}", arguments);
}
