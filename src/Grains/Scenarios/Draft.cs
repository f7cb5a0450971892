using Beffroi.Inventory;
using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>An asset from one stretch to another, before it is known whose life it shares.</summary>
internal sealed class Draft(AssetKind kind, AssetId asset, Description description, CompiledRule[] rules, StandingOrder[] orders, List<Stay> stays)
{
    public AssetKind Kind { get; } = kind;

    public AssetId Asset { get; } = asset;

    public Description Description { get; } = description;

    public CompiledRule[] Rules { get; } = rules;

    public StandingOrder[] Orders { get; } = orders;

    public List<Stay> Stays { get; } = stays;

    public int From => Stays[0].From;

    public int To => Stays[^1].To;

    /// <summary>Whether it lives as it is simulated, alone and all the while.</summary>
    public bool IsSole => Kind.Living is SimulatedLiving;

    /// <summary>Slots that others look at, a bit each.</summary>
    public ulong Watched { get; set; }

    /// <summary>Slots that rules look at, its own or those of others, a bit each.</summary>
    public ulong Reads => Rules.Aggregate(Watched, (bits, r) => bits | RuleFit.Reads(r.Document));

    /// <summary>Whether it lives by itself, since what it does comes back to it.</summary>
    public bool IsInCircle { get; set; }

    /// <summary>What comes to it from others, and by which name.</summary>
    public List<(string Name, Draft Source)> Heard { get; } = [];

    /// <summary>Whom each of its rules' actions commands, by name; of none that commands nobody.</summary>
    public Dictionary<string, AssetId[]> Commands { get; } = [];

    /// <summary>The number of the class it is in: those of one are in one cohort.</summary>
    public int Class { get; set; }

    public bool Overlaps(Draft other) => From < other.To && other.From < To;
}
