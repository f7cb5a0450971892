namespace Beffroi.Contracts;

/// <summary>Tells what a contract is called and made of.</summary>
internal static class Outlining
{
    public static ContractOutline Of(Contract contract, int version) => new(
        version, contract.Title.French, contract.Title.English, contract.Begins, contract.Years, contract.Amount, contract.Savings, [.. contract.Clauses.Select(clause => Of(contract, clause))],
        [.. contract.Sources.OfType<DeclaredSource>().Select(source => source.Fact).Distinct()], [.. contract.Baselines.Select(baseline => baseline.Id)]);

    private static ClauseOutline Of(Contract contract, ContractClause clause)
    {
        var indicator = contract.Indicators.First(each => each.Id == clause.Indicator);
        var read = contract.Sources.Where(source => source is SeriesSource or DegreeDaySource).Select(source => source.Name).ToHashSet();
        return new(
            clause.Id, clause.Name.French, clause.Name.English, indicator.Department, indicator.Id, indicator.Name.French, indicator.Name.English, indicator.Formula.Text, indicator.Unit,
            indicator.Option, indicator.Weight, indicator.Coverage, contract.Baselines.FirstOrDefault(each => each.Id == clause.Baseline)?.Author,
            [.. SourcesOf(contract, clause).Where(read.Contains)], [.. clause.Lines.Select(line => new LineOutline(line.Id, line.Name.French, line.Name.English))], clause.Baseline);
    }

    private static IEnumerable<string> SourcesOf(Contract contract, ContractClause clause)
    {
        var sources = contract.Sources.ToDictionary(source => source.Name, source => new SourceFigure(source.Name, null, 0, 0));
        var known = new KnownNames(contract, new(1, contract.Begins), sources, new Dictionary<string, ContractFigure>());
        var baseline = contract.Baselines.FirstOrDefault(each => each.Id == clause.Baseline);
        return known.SourcesOf([clause.Indicator, .. baseline?.Names ?? [], .. ClauseNames.Of(clause)]);
    }
}
