using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>One life for all members, each of which takes its own of it.</summary>
internal sealed class SharedRole : Role
{
    private readonly Members _members;
    private readonly Life _life;

    /// <param name="begin">A life that tells of firings, and writes down how its hours come together.</param>
    public SharedRole(Cohort cohort, Stage stage, Stretches stretches, Func<Action<Firing>, HourSums?, Life> begin)
        : base(cohort)
    {
        var faults = FaultBook.Of(cohort, stage, stretches.Cuts);
        (_members, _life) = (new(cohort, stretches.Cuts, faults), begin(Count, faults?.Sums));
    }

    public override IPlayed Life => _life;

    public override void Until(Instant end) => _life.Until(end);

    protected override int Take(int stretch, int month, Ledger ledger)
    {
        var present = _members.Take(_life.Hours, stretch, month, ledger);
        Array.Clear(_life.Hours);
        return present;
    }
}
