using Beffroi.Scenarios.Texts;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios.Running;

/// <summary>The figures of a scenario beside those of its baseline, in units, euro and kilograms. Pure.</summary>
internal sealed class Comparison(ScenarioText text, Engine before, Ledger baseline, Engine after, Ledger scenario)
{
    private readonly DateOnly[] _months = before.Stretches.Firsts;

    public ScenarioReport Report(ScenarioReport run, Stage stage, Stage edited) => run with
    {
        State = ScenarioRunState.Done,
        Progress = 1,
        Assets = stage.Assets.Count,
        Lives = after.Lives,
        Hash = scenario.Hash(),
        BaselineHash = baseline.Hash(),
        Months = _months,
        From = stage.From,
        To = stage.To,
        BaselineClimate = Of(stage.Climate),
        ScenarioClimate = Of(edited.Climate),
        Rows = [.. Rows(stage)],
        Firings = [.. stage.Rules.Concat(edited.Rules).Select(r => r.Id).Distinct().Select(id => Fired(id, stage, edited))],
        LeftOut = [.. after.LeftOut, .. Stepping.Unknown(edited), .. Calibration.Wanting(edited)],
    };

    private static ScenarioClimate Of(Climate climate) => new(climate.Seed, climate.Warming, climate.WarmingPerYear, climate.Since);

    private IEnumerable<ScenarioRow> Rows(Stage stage)
    {
        for (var cell = 0; cell < before.Cells.Keys.Count; cell++)
        {
            var (key, flows) = (before.Cells.Keys[cell], before.Cells.FlowsOf(cell));
            var kind = stage.Catalogue.Kind(key.Kind);
            for (var flow = 0; flow < flows.Count; flow++)
            {
                if (!stage.Tells(kind.Living!, flow))
                {
                    continue;
                }

                var amount = new ScenarioPair(Months(baseline, cell, flow, flows[flow].Scale), Months(scenario, cell, flow, flows[flow].Scale));
                yield return new(
                    key.Kind, kind.Department, key.Authority, key.District, flows[flow].Name, flows[flow].Unit, amount,
                    text.Prices.TryGetValue(flows[flow].Name, out var price) ? Times(amount, month => price * Growth(month)) : null,
                    text.Emissions.TryGetValue(flows[flow].Name, out var factor) ? Times(amount, _ => factor) : null,
                    flows[flow].Of, flows[flow].Better.ToString().ToLowerInvariant(),
                    stage.Replicates > 1 ? new(Draws(baseline, cell, flow, flows[flow].Scale), Draws(scenario, cell, flow, flows[flow].Scale)) : null);
            }
        }
    }

    private double[] Months(Ledger ledger, int cell, int flow, long scale) => [.. Enumerable.Range(0, _months.Length).Select(month => ledger[cell, month, flow] / (double)scale)];

    private static double[] Draws(Ledger ledger, int cell, int flow, long scale) => [.. Enumerable.Range(0, ledger.Replicates).Select(replicate => ledger.DrawOf(cell, flow, replicate) / (double)scale)];

    private double Growth(int month) => Math.Pow(1 + ((text.Growth ?? 0) / 100), _months[month].Year - _months[0].Year);

    private static ScenarioPair Times(ScenarioPair amount, Func<int, double> factor) =>
        new([.. amount.Baseline.Select((a, month) => a * factor(month))], [.. amount.Scenario.Select((a, month) => a * factor(month))]);

    private ScenarioFirings Fired(string rule, Stage stage, Stage edited) => new(rule, Count(rule, stage, baseline), Count(rule, edited, scenario));

    private static long? Count(string rule, Stage stage, Ledger ledger)
    {
        for (var i = 0; i < stage.Rules.Count; i++)
        {
            if (stage.Rules[i].Id == rule)
            {
                return ledger.FiringsOf(i);
            }
        }

        return null;
    }
}
