using Beffroi.Inventory;
using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>What the rules of a cohort's assets look at or command beyond these, as the first of them knows it: all others have the like of it.</summary>
internal sealed class Ties(IReadOnlyDictionary<string, Renewal> renewals, IReadOnlyDictionary<RuleTargets, AssetId[]> near, Dependant[] dependants) : INeighbourhood
{
    public static readonly Ties None = new(new Dictionary<string, Renewal>(), new Dictionary<RuleTargets, AssetId[]>(), []);

    /// <summary>Who hangs on it.</summary>
    public List<Dependant>? Dependants => dependants.Length == 0 ? null : [.. dependants];

    /// <summary>How that input is told again while it stays the same.</summary>
    public Renewal Renewal(string input) => renewals.GetValueOrDefault(input);

    // By its own place; that of its cohort is the zone's.
    public IReadOnlyList<AssetId> Near(RuleTargets.Neighbours wanted, AssetId self, Place place) => near.GetValueOrDefault(wanted, []);
}
