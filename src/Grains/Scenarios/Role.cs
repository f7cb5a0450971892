using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>A cohort as it is lived: its life, its members, and how often its rules fired since that was booked.</summary>
internal abstract class Role(Cohort cohort)
{
    private readonly Dictionary<string, long> _firings = [];

    public Cohort Cohort { get; } = cohort;

    /// <summary>Its life, where it hears of others.</summary>
    public abstract IPlayed Life { get; }

    /// <summary>Comes to the beginning of a stretch.</summary>
    public virtual void Enter(int stretch)
    {
    }

    public abstract void Until(Instant end);

    /// <summary>Books what a stretch that has passed came to.</summary>
    public void Book(int stretch, int month, IReadOnlyList<CompiledRule> rules, Ledger ledger)
    {
        var present = Take(stretch, month, ledger);
        for (var i = 0; i < rules.Count; i++)
        {
            if (_firings.Remove(rules[i].Id, out var count))
            {
                ledger.BookFirings(i, count * present);
            }
        }
    }

    /// <summary>Books what its members took, and tells how many were there.</summary>
    protected abstract int Take(int stretch, int month, Ledger ledger);

    protected void Count(Firing firing) => _firings[firing.Rule] = _firings.GetValueOrDefault(firing.Rule) + 1;
}
