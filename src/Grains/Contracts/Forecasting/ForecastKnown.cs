namespace Beffroi.Contracts.Forecasting;

/// <summary>What is known before a scenario tells anything: what was settled, measured and declared. Pure.</summary>
/// <param name="Measured">Sources of the years that are over, by year of the calendar.</param>
/// <param name="Head">Of the year that is under way where virtual time begins: what was measured until then.</param>
/// <param name="Now">Sources of the inventory as it is.</param>
internal sealed record ForecastKnown(
    IReadOnlyDictionary<int, IReadOnlyDictionary<string, ReadSource>> Measured, IReadOnlyDictionary<string, ReadSource> Head, IReadOnlyDictionary<string, ReadSource> Now, ContractFact[] Facts,
    IReadOnlyDictionary<string, SettledFigure> Settled)
{
    public ClauseFigure? SettledFor(int year, string clause) => Settled.GetValueOrDefault(SettlementIds.Of(year, clause))?.Figure;

    /// <summary>Null when it was not measured in that year.</summary>
    public SourceFigure? In(int year, string source) => Measured.GetValueOrDefault(year)?.GetValueOrDefault(source)?.Figure is { Value: not null } figure ? figure : null;

    /// <summary>The newest of the years before that one in which it was measured.</summary>
    public (int Year, SourceFigure Figure)? Before(int year, string source)
    {
        foreach (var measured in Measured.Keys.Where(known => known < year).OrderDescending())
        {
            if (In(measured, source) is { } figure)
            {
                return (measured, figure);
            }
        }

        return null;
    }

    /// <summary>The newest year, up to that one, for which something was declared and signed by both.</summary>
    public int? Declared(int year, string fact) => Facts.Where(each => each.Counts && each.Name == fact && each.Year <= year).Select(each => (int?)each.Year).Max();
}
