using Beffroi.Rules;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>Runs an asset that lives by itself, stretch by stretch, and books what it took.</summary>
internal sealed class SoleRun(Stage stage, Stretches stretches, Calendars calendars)
{
    /// <param name="fired">Hears of what rules did.</param>
    /// <param name="passed">Called at the end of each stretch.</param>
    public void Run(Cohort cohort, Ledger ledger, bool isTold, Action<Firing> fired, Action<int> passed)
    {
        var (from, living) = (stretches.Cuts[cohort.Begin], (SimulatedLiving)cohort.Living);
        var isStepped = stage.IsStepped || cohort.Rules.Length > 0 || (cohort.Orders.Length > 0 && living.Rows.Any(r => r is { IsOfEnds: true, Rate: not null }));
        ISoleLife life = isStepped ? new SimulatedLife(cohort, stage, calendars, from) { Fired = fired, IsTold = isTold } : new SimulatedEnds(cohort, stage, from);
        foreach (var stay in cohort.Stays.OrderBy(s => s.From))
        {
            life.Describe(stay);
            for (var stretch = stay.From; stretch < stay.To; stretch++)
            {
                life.Until(stretches.Cuts[stretch + 1]);
                Book(living, life.Taken, stay, stretches.Months[stretch], ledger);
                Array.Clear(life.Taken);
                passed(stretch);
            }
        }
    }

    private void Book(SimulatedLiving living, double[] taken, Stay stay, int month, Ledger ledger)
    {
        for (var flow = 0; flow < taken.Length; flow++)
        {
            if (stage.Tells(living, flow))
            {
                ledger.Book(stay.Cell, month, stay.Asset, flow, (long)Math.Round(taken[flow] * living.Flows[flow].Scale));
            }
        }
    }
}
