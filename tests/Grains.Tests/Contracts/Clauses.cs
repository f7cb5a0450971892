using Beffroi.Assets.Lighting;
using Beffroi.Contracts.Reading;
using Beffroi.Twin;

namespace Beffroi.Contracts;

/// <summary>Small contracts for tests: one meter, one indicator in MWh, one clause.</summary>
internal static class Clauses
{
    public static readonly Catalogue Catalogue = Catalogue.Of(typeof(LightingDepartment).Assembly);

    /// <param name="clause">Lines of the clause, at no indent.</param>
    public static string Yaml(string clause, string more = "", string baseline = "state: accepted, value: 4000, unit: MWh, author: audit", string indicator = "formula: m") => $$"""
        title: t
        begins: 2022-01-01
        years: 12
        sources: { m: { kind: cabinet, property: energyIndex }, co2_gap: { declared: co2_gap }, days_late: { declared: days_late } }
        prices: { power: { unit: kWh, contract: 0.18, market: 0.174 } }
        indicators: { light: { name: l, department: lighting, unit: MWh, {{indicator}} } }
        baselines: { b: { {{baseline}} } }
        {{more}}
        clauses:
          c:
            name: c
            indicator: light
            price: power
        {{string.Join('\n', clause.Trim().Split('\n').Select(line => "    " + line))}}
        """;

    public static Contract Read(string yaml)
    {
        var reading = ContractReader.Read(yaml, Catalogue);
        Assert.Empty(reading.Remarks);
        return reading.Value!;
    }

    /// <summary>The clause <c>c</c> for a year, with 75 % to save unless its lines say otherwise.</summary>
    public static ClauseFigure Settle(Contract contract, decimal? measured, int year = 2025, decimal coverage = 1, decimal estimated = 0, PastYear[]? past = null, params (string Name, decimal Value)[] declared)
    {
        var at = contract.Year(year)!.Value;
        var sources = declared.Select(d => new SourceFigure(d.Name, d.Value, 1, 0)).Append(new("m", measured, coverage, estimated)).ToDictionary(s => s.Source);
        var indicators = IndicatorYear.Of(contract, at, sources);
        return new Settling(contract, 1, at, sources, indicators).Of(contract.Clauses.Single(c => c.Id == "c"), [], past ?? []);
    }

    public static ClauseFigure Settle(string clause, decimal measured, int year = 2025, PastYear[]? past = null, params (string Name, decimal Value)[] declared) =>
        Settle(Read(Yaml(clause)), measured, year, past: past, declared: declared);

    /// <summary>Years from the first on, each that far beyond its target of 1,000 MWh, in percent.</summary>
    public static PastYear[] Past(params decimal[] percents) =>
        [.. percents.Select((percent, at) => new PastYear(2022 + at, 1000, 1000 - (percent * 10), percent * 10, percent, 1, false))];
}
