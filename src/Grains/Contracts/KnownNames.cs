namespace Beffroi.Contracts;

/// <summary>What formulas of a year are told: sources, constants, indicators worked out so far, and the names of the place where a formula stands. Pure.</summary>
internal sealed class KnownNames(Contract contract, ContractYear year, IReadOnlyDictionary<string, SourceFigure> sources, IReadOnlyDictionary<string, ContractFigure> indicators)
{
    public ContractYear Year => year;

    /// <summary>Those that every formula may use.</summary>
    public static readonly string[] Everywhere = ["year", "years", "calendar_year", "days"];

    public decimal? Of(string name) => name switch
    {
        "year" => year.Number,
        "years" => contract.Years,
        "calendar_year" => year.Calendar,
        "days" => year.Days,
        _ when sources.TryGetValue(name, out var source) => source.Value,
        _ when indicators.TryGetValue(name, out var indicator) => indicator.Value,
        _ when contract.Constants.TryGetValue(name, out var constant) => Of(constant),
        _ => null,
    };

    public decimal? Of(YearTable table) => table.In(year)?.Of(Of);

    /// <summary>With names of the place before all others.</summary>
    public decimal? Of(YearTable? table, IReadOnlyDictionary<string, decimal?> here) => table?.In(year)?.Of(name => here.TryGetValue(name, out var worth) ? worth : Of(name));

    /// <summary>The sources a formula goes back to, through indicators and constants.</summary>
    public IEnumerable<string> SourcesOf(IEnumerable<string> names) => names.SelectMany(name =>
        sources.ContainsKey(name) ? [name]
        : contract.Indicators.FirstOrDefault(i => i.Id == name) is { } indicator ? SourcesOf(indicator.Formula.Names)
        : contract.Constants.TryGetValue(name, out var constant) ? SourcesOf(constant.Names)
        : []).Distinct();
}
