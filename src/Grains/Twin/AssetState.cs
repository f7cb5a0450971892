using Beffroi.Control;
using Beffroi.Inventory;
using Beffroi.Rules;

namespace Beffroi.Twin;

/// <summary>Everything an asset knows: what it is, what was last observed, what holds, who hangs on it. Always the fold of its rows in the journal.</summary>
public sealed class AssetState(int slots)
{
    /// <summary>How many changes it has seen; 0 before the first.</summary>
    public long Version { get; set; }

    /// <summary>When the last change was; time never goes back within an asset.</summary>
    public Instant ChangedAt { get; set; }

    public Instant? LastSeen { get; set; }

    /// <summary>
    /// Since when it would have been heard: what was said while nobody listened is no silence of the asset. Set where it is activated, never kept:
    /// what follows from it is a fact like others.
    /// </summary>
    public Instant ListeningSince { get; set; }

    public int Ordinal { get; set; }

    public bool Retired { get; set; }

    /// <summary>Null until it is described.</summary>
    public Description? Description { get; set; }

    public Slot[] Slots { get; } = new Slot[slots];

    /// <summary>What was heard of each source, to know repeats; null until something with a number was.</summary>
    public List<SourceWindow>? Sources { get; set; }

    /// <summary>Identities of the last measurements that came without a number.</summary>
    public RecentIdentities? Recent { get; set; }

    /// <summary>Conditions that hold, alarms or about to be.</summary>
    public List<HeldCondition>? Conditions { get; set; }

    /// <summary>What became of its alarms; null before the first was raised or set aside.</summary>
    public List<HeldAlarm>? Alarms { get; set; }

    /// <summary>Who hangs on it, by which link.</summary>
    public List<Dependant>? Dependants { get; set; }

    /// <summary>The newest effect heard of each source.</summary>
    public Dictionary<AssetId, EffectMark>? Heard { get; set; }

    /// <summary>Priority stacks and orders, by control; null until it was commanded.</summary>
    public List<ControlState>? Controls { get; set; }

    /// <summary>How far rules are on this asset; null until one was.</summary>
    public List<HeldRuling>? Rulings { get; set; }

    /// <summary>What its rules look at in other assets; null when they do not.</summary>
    public List<HeldInput>? Inputs { get; set; }

    /// <summary>Whose rules look at this asset; null for nobody's.</summary>
    public List<Follower>? Followers { get; set; }

    /// <summary>Work orders with somebody on site here or on the same circuit; null until there was one.</summary>
    public List<HeldSite>? Sites { get; set; }

    /// <summary>The next moment it wants to be looked at; <see cref="Instant.Never"/> for none.</summary>
    public Instant Deadline { get; set; } = Instant.Never;

    /// <summary>What was heard of that source in that session; null when nothing was.</summary>
    internal SourceWindow? WindowOf(string source, long epoch)
    {
        if (Sources is { } windows)
        {
            foreach (var window in windows)
            {
                if (window.Epoch == epoch && window.Source == source)
                {
                    return window;
                }
            }
        }

        return null;
    }
}
