using Beffroi.City;
using Beffroi.Contracts;
using Beffroi.Language;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Tells the contract in the reader's language.</summary>
internal sealed class ContractTelling(Tongue tongue)
{
    public ContractOutlineShape Of(ContractOutline outline) => new(
        Said(outline.TitleFrench, outline.TitleEnglish), outline.Begins, outline.Years, outline.Amount, outline.Savings, [.. outline.Clauses.Select(Of)], outline.Facts, outline.Baselines);

    public ContractYearShape Of(ContractYearReport year) => new(
        year.Year, year.Number, year.From, year.To, year.IsOver, year.Read, Of(year.Contract), [.. year.Lines.Select(line => Of(line, year.Contract, year.IsOver))], [.. year.Counters.Select(Of)],
        [.. year.Facts.Select(FactShape.Of)], year.Trajectory, year.Total, year.Score);

    public SettlementShape Of(SettlementLine line, ContractOutline contract, bool isOver)
    {
        var clause = contract.Clauses.FirstOrDefault(each => each.Id == line.Clause);
        var figure = line.Settled?.Figure ?? line.Current;
        return new(
            line.Clause, Word(line.State), Waits(line.State, isOver), line.Version, figure is null ? null : Of(figure, clause), line is { HasMoved: true, Current: { } now } ? Of(now, clause) : null, line.Settled?.Hash,
            [.. line.Story.Select(entry => new SettlementEntryShape(entry.Version, Word(entry.To), entry.Author, entry.Reason, entry.At, entry.Hash, entry.Amount))]);
    }

    public ClauseFigureShape Of(ClauseFigure figure, ClauseOutline? clause) => new(
        figure.Measured.Value, figure.Measured.Unit, figure.Measured.Coverage, figure.Measured.Estimated, Word(figure.Measured.State), figure.Reference, figure.Routine, figure.NonRoutine, figure.Adjusted,
        figure.Target, figure.Gap, figure.GapPercent, figure.AgreedPrice, figure.MarketPrice, figure.PriceUnit, figure.SavedAgreed, figure.SavedMarket, [.. figure.Parts.Select(part => Of(part, clause))],
        figure.Amount, [.. figure.Held.Select(code => new CodeShape(code, Sentences.Say(tongue, $"contract.held.{code}")))],
        [.. figure.Notes.Select(code => new CodeShape(code, Sentences.Say(tongue, $"contract.note.{code}")))], figure.Sources, figure.ContractVersion, figure.BaselineVersion);

    public static EvidenceShape Of(string source, ContractYearReport year, EvidenceMember[] members, CityIndex city, int limit) => new(
        source, year.From, year.To, members.Length, [.. members.OrderByDescending(member => member.Value).Take(limit).Select(member => new EvidenceMemberShape(
            member.Asset.ToString(), NameOf(city, member.Asset), member.Property, member.Value, member.Coverage, member.Estimated, member.Through, member.Readings, member.Segments, member.Days,
            $"/api/v1/assets/{member.Asset.Kind}/{Uri.EscapeDataString(member.Asset.Key)}/history/raw?property={member.Property}&from={InstantConverter.Text(year.From)}&to={InstantConverter.Text(year.To)}"))]);

    public RecomputationShape Of(Recomputation again, CityIndex city) => new(
        again.IsSame, again.Hash!, again.AgainHash!, Of(again.Settled!, null), Of(again.Now!, null),
        [.. again.Moved.Select(member => new MovedShape(member.Source, member.Asset.ToString(), NameOf(city, member.Asset), member.Property, member.Settled, member.Now))]);

    public static string Word(SettlementState state) => state switch
    {
        SettlementState.Open => "open",
        SettlementState.Proposed => "proposed",
        SettlementState.Validated => "validated",
        SettlementState.Disputed => "disputed",
        _ => "frozen",
    };

    private static string Word(FigureState state) => state switch { FigureState.Measured => "measured", FigureState.Estimated => "estimated", _ => "unknown" };

    private static string? Waits(SettlementState state, bool isOver) => state switch
    {
        SettlementState.Open => isOver ? "contractor" : null,
        SettlementState.Disputed => "contractor",
        SettlementState.Frozen => null,
        _ => "authority",
    };

    private ContractClauseShape Of(ClauseOutline clause) => new(
        clause.Id, Said(clause.NameFrench, clause.NameEnglish), clause.Department, clause.Indicator, Said(clause.IndicatorFrench, clause.IndicatorEnglish), clause.Formula, clause.Unit, clause.Option.ToString(),
        clause.Weight, clause.Gate, clause.BaselineAuthor, clause.Sources, clause.Baseline);

    private PartShape Of(AmountPart part, ClauseOutline? clause)
    {
        var line = clause?.Lines.FirstOrDefault(each => each.Id == part.Code);
        return new(part.Code, line is null ? Sentences.Find(tongue, $"contract.part.{part.Code}") ?? part.Code : Said(line.NameFrench, line.NameEnglish), part.Quantity, part.Price, part.Share, part.Amount);
    }

    private CounterShape Of(CounterFigure counter) => new(counter.Id, Said(counter.NameFrench, counter.NameEnglish), counter.Unit, counter.Year, counter.Sum, counter.Whole);

    private string Said(string french, string english) => tongue == Tongue.English ? english : french;

    private static string? NameOf(CityIndex city, AssetId asset) => city.Assets.TryFind(asset, out var row) ? row.Name : null;
}
