using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>An asset that lives as it is simulated, by itself.</summary>
internal sealed class SoleRole : Role
{
    private readonly Stage _stage;
    private readonly ISoleLife _life;

    /// <param name="begin">A life that tells of firings.</param>
    public SoleRole(Cohort cohort, Stage stage, Func<Action<Firing>, ISoleLife> begin)
        : base(cohort) => (_stage, _life) = (stage, begin(Count));

    public override IPlayed Life => (IPlayed)_life;

    public override void Enter(int stretch)
    {
        foreach (var stay in Cohort.Stays.Where(s => s.From == stretch))
        {
            _life.Describe(stay);
        }
    }

    public override void Until(Instant end) => _life.Until(end);

    protected override int Take(int stretch, int month, Ledger ledger)
    {
        var (living, taken, present) = ((SimulatedLiving)Cohort.Living, _life.Taken, 0);
        foreach (var stay in Cohort.Stays.Where(s => stretch >= s.From && stretch < s.To))
        {
            present++;
            for (var flow = 0; flow < taken.Length; flow++)
            {
                if (_stage.Tells(living, flow))
                {
                    ledger.Book(stay.Cell, month, stay.Asset, flow, (long)Math.Round(taken[flow] * living.Flows[flow].Scale));
                }
            }
        }

        Array.Clear(taken);
        return present;
    }
}
