using Beffroi.Scenarios;
using Beffroi.Twin;

namespace Beffroi.Contracts.Forecasting;

/// <summary>Works out what the contract would come to under a run, beside its baseline. The same figures, settled by the same code, as where meters tell them. Pure.</summary>
internal static class Forecast
{
    private const string Energy = "MWh";

    public static SettlementForecast Of(Contract contract, int version, Catalogue catalogue, ScenarioReport run, ForecastKnown known)
    {
        var flows = new RunFlows(run, contract, catalogue);
        var chain = new ForecastChain(contract, version, new(contract, flows, new(run), known), flows, known);
        ContractYear[] years = [.. Years(contract).TakeWhile(year => year.From < run.To)];
        var (baseline, scenario) = (chain.Of(years, isScenario: false, null), chain.Of(years, isScenario: true, null));
        var draws = Enumerable.Range(0, flows.Replicates).Select(number => (Baseline: chain.Of(years, isScenario: false, number), Scenario: chain.Of(years, isScenario: true, number))).ToArray();
        return new(
            run.Id, run.Scenario, run.From, run.To, Outlining.Of(contract, version),
            [.. years.Select((year, at) => new ForecastYear(year.Calendar, year.Number, flows.IsBefore(year), [.. contract.Clauses.Select((clause, of) => new ForecastLine(
                clause.Id,
                Side(baseline[at].Figures[of], [.. draws.Select(draw => draw.Baseline[at].Figures[of].Amount)]),
                Side(scenario[at].Figures[of], [.. draws.Select(draw => draw.Scenario[at].Figures[of].Amount)]),
                [.. scenario[at].Figures[of].Sources.Select(source => scenario[at].Sources.GetValueOrDefault(source.Source) ?? new(source.Source, ForecastBasis.Measured))]))]))]);
    }

    public static IEnumerable<ContractYear> Years(Contract contract) => Enumerable.Range(contract.Begins.Year, contract.Years).Select(calendar => contract.Year(calendar)!.Value);

    private static ForecastSide Side(ClauseFigure figure, decimal?[] draws) => new(
        figure, (figure.Adjusted - figure.Measured.Value) * UnitRatio.Of(figure.Measured.Unit, Energy), draws.Any(amount => amount is null) ? [] : [.. draws.Select(amount => amount!.Value)]);
}
