using Beffroi.Scenarios;
using Beffroi.Twin;

namespace Beffroi.Contracts.Forecasting;

/// <summary>Reads what is known before a scenario tells anything: years that are over and not settled in full, the begin of the one under way, the inventory.</summary>
internal sealed class ForecastReading(ContractShelf shelf, ContractSurvey survey, Contract contract, ScenarioReport run, Instant now)
{
    /// <param name="read">What the meters told of a year that is over.</param>
    public async Task<ForecastKnown> Read(Func<ContractYear, Task<YearRead>> read)
    {
        var measured = new Dictionary<int, IReadOnlyDictionary<string, ReadSource>>();
        ContractYear[] years = [.. Forecast.Years(contract)];
        foreach (var year in years.Where(year => year.To <= now && year.To <= run.From))
        {
            measured[year.Calendar] = (await read(year)).Sources;
        }

        var head = years.FirstOrDefault(year => year.From < run.From && run.From < year.To) is { Number: > 0 } underWay && run.From <= now
            ? await survey.Read(contract.Sources, underWay, run.From, CancellationToken.None) : [];
        return new(measured, head, await survey.Read(contract.Sources.OfType<InventorySource>(), years[0], now, CancellationToken.None), await shelf.Facts(), await shelf.Settled());
    }
}
