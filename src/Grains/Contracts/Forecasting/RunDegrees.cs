using Beffroi.Contracts.Formulas;
using Beffroi.Scenarios;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Contracts.Forecasting;

/// <summary>Degree days of the weather that a run was in, by local days as a station's are counted, from what each hour has. Pure.</summary>
internal sealed class RunDegrees(ScenarioReport run)
{
    private readonly Dictionary<(string Source, int Year, bool IsScenario), decimal> _counted = [];

    public bool IsKnown(bool isScenario) => ClimateOf(isScenario) is not null;

    /// <summary>Of the days that lie in the run. One that is cut by its begin is the station's once it was heard for long enough.</summary>
    public decimal Of(DegreeDaySource source, ContractYear year, bool isScenario)
    {
        if (!_counted.TryGetValue((source.Name, year.Calendar, isScenario), out var sum))
        {
            _counted[(source.Name, year.Calendar, isScenario)] = sum = Days(year).Where(day => source.Season?.Holds(day) != false).Sum(day => Of(source, day, ClimateOf(isScenario)!));
        }

        return sum;
    }

    private IEnumerable<DateOnly> Days(ContractYear year)
    {
        for (var day = year.First; day < year.End; day = day.AddDays(1))
        {
            if (LegalTime.At(day, new(StationDays.EnoughHours, 0)) > run.From && LegalTime.At(day, TimeOnly.MinValue) < run.To)
            {
                yield return day;
            }
        }
    }

    private static decimal Of(DegreeDaySource source, DateOnly day, Climate climate)
    {
        var (lowest, highest) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var hour = 0; hour < 24; hour++)
        {
            var degrees = climate.Temperature(LegalTime.At(day, new(hour, 0)));
            (lowest, highest) = (Math.Min(lowest, degrees), Math.Max(highest, degrees));
        }

        return Rounding.Figure(DegreeDays.Of(source.Method, source.Cooling, (double)source.Threshold, lowest, highest)) ?? 0;
    }

    private Climate? ClimateOf(bool isScenario) => (isScenario ? run.ScenarioClimate : run.BaselineClimate) is { } told
        ? new(told.Seed) { Warming = told.Warming, WarmingPerYear = told.WarmingPerYear, Since = told.Since } : null;
}
