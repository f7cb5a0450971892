namespace Beffroi.Contracts;

public sealed class YearScoreTests
{
    private const string Yaml = """
        title: t
        begins: 2022-01-01
        years: 3
        score: weighted
        sources: { a: { declared: a }, b: { declared: b }, c: { declared: c } }
        indicators:
          one: { name: o, department: lighting, unit: MWh, formula: a, weight: 3 }
          two: { name: t, department: lighting, unit: MWh, formula: b, weight: 1 }
          none: { name: n, department: lighting, unit: MWh, formula: c, weight: 0 }
        clauses: { x: { name: x, indicator: one, target: 100 }, y: { name: y, indicator: two, target: 100 }, z: { name: z, indicator: none, target: 100 } }
        """;

    [Theory]
    [InlineData(90, 100, 100)]
    [InlineData(120, 50, 85)]
    [InlineData(90, 140, 90)]
    [InlineData(500, 500, 0)]
    [InlineData(null, 50, null)]
    public void It_goes_by_weights_and_one_clause_s_excess_pays_for_no_other(int? a, int? b, int? score)
    {
        var contract = Clauses.Read(Yaml);
        var year = contract.Year(2022)!.Value;
        var sources = new[] { new SourceFigure("a", a, 1, 0), new SourceFigure("b", b, 1, 0), new SourceFigure("c", null, 1, 0) }.ToDictionary(each => each.Source);
        var settling = new Settling(contract, 1, year, sources, IndicatorYear.Of(contract, year, sources));
        ClauseFigure[] figures = [.. contract.Clauses.Select(clause => settling.Of(clause, [], []))];
        Assert.Equal((decimal?)score, YearScore.Of(contract, figures));
        Assert.Null(YearScore.Of(contract with { IsScored = false }, figures));
    }
}
