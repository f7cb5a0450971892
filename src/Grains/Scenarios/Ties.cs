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

    // By its own place; that of its cohort is the zone's.
    public IReadOnlyList<AssetId> Near(RuleTargets.Neighbours wanted, AssetId self, Place place) => near.GetValueOrDefault(wanted, []);

    /// <summary>What others told and would have told again, the same, by then.</summary>
    public void Renew(AssetState state, Instant at)
    {
        for (var i = 0; state.Inputs is { } inputs && i < inputs.Count; i++)
        {
            if (renewals.GetValueOrDefault(inputs[i].Key).At(inputs[i], at) is var told && told > inputs[i].At)
            {
                inputs[i] = inputs[i] with { At = told };
            }
        }
    }

    /// <summary>When something is told again, strictly later.</summary>
    public Instant NextRenewal(AssetState state, Instant after)
    {
        var next = Instant.Never;
        foreach (var held in state.Inputs ?? [])
        {
            next = Instant.Earlier(next, renewals.GetValueOrDefault(held.Key).Next(held, after));
        }

        return next;
    }

    /// <summary>What is told again just now, though it is the same.</summary>
    public void Repeat(AssetTurn turn)
    {
        for (var i = 0; turn.InputFacts.Count == 0 && turn.State.Inputs is { } inputs && i < inputs.Count; i++)
        {
            if (inputs[i] is { Quality: not Quality.Unknown } held && held.At == turn.Now)
            {
                turn.Note(new InputFact(held));
                return;
            }
        }
    }
}
