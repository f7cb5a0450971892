using Beffroi.Inventory;
using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>Assets of one kind that nothing tells apart in virtual time but their own numbers: one life is lived for all of them.</summary>
internal sealed class Cohort(AssetKind kind, AssetId first, Description description, CompiledRule[] rules, TimeSpan? glanceAt)
{
    private readonly List<Stay> _stays = [];

    public AssetKind Kind { get; } = kind;

    public Living Living { get; } = kind.Living!;

    /// <summary>The asset that gives it its name.</summary>
    public AssetId First { get; } = first;

    /// <summary>As that asset is described, but for the place, which is the zone's.</summary>
    public Description Description { get; } = description;

    public CompiledRule[] Rules { get; } = rules;

    /// <summary>What is commanded of all of them, in the order in which it begins.</summary>
    public StandingOrder[] Orders { get; init; } = [];

    /// <summary>Where all glance at once; null leaves it to the asset's name.</summary>
    public TimeSpan? GlanceAt { get; } = glanceAt;

    /// <summary>Slots that rules look at, its own or those of others, a bit each.</summary>
    public ulong Reads { get; init; } = rules.Aggregate(0UL, (bits, r) => bits | RuleFit.Reads(r.Document));

    /// <summary>Null when it knows nothing of other cohorts, nor they of it.</summary>
    public Ties? Ties { get; init; }

    public IReadOnlyList<Stay> Stays => _stays;

    public int Begin => _stays.Min(s => s.From);

    public int End => _stays.Max(s => s.To);

    public void Add(Stay stay) => _stays.Add(stay);
}
