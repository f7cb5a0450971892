using Beffroi.Contracts.Formulas;
using Beffroi.Scenarios;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Contracts.Forecasting;

/// <summary>What the assets of a run took, as the meters of the contract's sources would have counted it. Pure.</summary>
internal sealed class RunFlows
{
    private readonly ScenarioReport _run;
    private readonly Dictionary<string, MeteredRows> _rows;

    public RunFlows(ScenarioReport run, Contract contract, Catalogue catalogue)
    {
        _run = run;
        _rows = contract.Sources.OfType<SeriesSource>().Select(source => (source.Name, Rows: Metered(source, catalogue))).Where(pair => pair.Rows is not null).ToDictionary(pair => pair.Name, pair => pair.Rows!);
    }

    /// <summary>How many times chance was drawn anew; 0 when nothing was.</summary>
    public int Replicates => _run.Rows.Select(row => row.Draws?.Scenario.Length ?? 0).DefaultIfEmpty().Max();

    /// <summary>Whether the run goes from the year's begin to its end.</summary>
    public bool IsWhole(ContractYear year) => _run.From <= year.From && year.To <= _run.To;

    /// <summary>Whether the year is under way where the run begins, and the run goes to its end.</summary>
    public bool IsRest(ContractYear year) => _run.From > year.From && _run.From < year.To && year.To <= _run.To;

    /// <summary>The share of such a year that has passed where the run begins.</summary>
    public decimal Before(ContractYear year) => Rounding.Quotient((decimal)(_run.From - year.From).TotalSeconds / (decimal)(year.To - year.From).TotalSeconds);

    public bool IsBefore(ContractYear year) => year.To <= _run.From;

    /// <summary>Null for a source whose meters count nothing that was simulated.</summary>
    public MeteredRows? Of(ContractSource source) => _rows.GetValueOrDefault(source.Name);

    /// <summary>In the source's unit, what of the run lies in the year.</summary>
    /// <param name="replicate">Null for the mean of all.</param>
    public decimal Taken(MeteredRows metered, ContractYear year, bool isScenario, int? replicate) =>
        metered.Rows.Sum(row => Rounding.Figure(Taken(row.Row, year, isScenario) * Drawn(row.Row, isScenario, replicate)) * row.Ratio ?? 0);

    private double Taken(ScenarioRow row, ContractYear year, bool isScenario)
    {
        var (months, sum) = (isScenario ? row.Amount.Scenario : row.Amount.Baseline, 0d);
        for (var i = 0; i < months.Length; i++)
        {
            sum += months[i] * ShareOf(_run.Months[i], year);
        }

        return sum;
    }

    /// <summary>A month that is cut by the begin of the contract's year is shared out by its days.</summary>
    private static double ShareOf(DateOnly month, ContractYear year)
    {
        var (end, from, to) = (month.AddMonths(1), month < year.First ? year.First : month, month.AddMonths(1) > year.End ? year.End : month.AddMonths(1));
        return Math.Max(0, to.DayNumber - from.DayNumber) / (double)(end.DayNumber - month.DayNumber);
    }

    /// <summary>A replicate is told over the whole horizon: by how much it is off the mean, each of its years is taken to be.</summary>
    private static double Drawn(ScenarioRow row, bool isScenario, int? replicate)
    {
        if (replicate is not { } number || row.Draws is not { } draws)
        {
            return 1;
        }

        var all = isScenario ? draws.Scenario : draws.Baseline;
        var mean = all.Average();
        return mean == 0 ? 1 : all[number] / mean;
    }

    private MeteredRows? Metered(SeriesSource source, Catalogue catalogue)
    {
        if (source.Figure != SeriesFigure.Increase || source.Scope.Assets.Count > 0 || catalogue.Kind(source.Kind).Metered.FirstOrDefault(each => each.Index == source.Property) is not { } metered)
        {
            return null;
        }

        (ScenarioRow Row, decimal Ratio)[] rows =
        [
            .. from row in _run.Rows
               where row.Flow == metered.Flow && metered.Kinds.Contains(row.Kind)
               where (source.Scope.Authority ?? row.Authority) == row.Authority && (source.Scope.District ?? row.District) == row.District
               let ratio = UnitRatio.Of(row.Unit, source.Property.Unit)
               where ratio is not null
               select (row, ratio.Value),
        ];
        return rows.Length == 0 ? null : new(rows, [.. metered.Kinds.Except(rows.Select(each => each.Row.Kind)).Concat(metered.Without)]);
    }
}

/// <param name="Rows">With how many of the source's units one of the row's is.</param>
/// <param name="Without">Kinds that are on these meters too and that nothing simulates.</param>
internal sealed record MeteredRows((ScenarioRow Row, decimal Ratio)[] Rows, string[] Without);
