using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>What facts of rules make of an asset's state. Pure and total.</summary>
internal static class RulingFold
{
    public static void Apply(AssetState state, RulingFact fact)
    {
        var held = state.Rulings ??= [];
        if (fact.Phase == RulingPhase.Gone)
        {
            held.RemoveAll(h => h.Rule == fact.Rule);
            state.Rulings = held.Count == 0 ? null : held;
            return;
        }

        held.RemoveAll(h => h.Rule == fact.Rule && h.Version != fact.Version);
        var index = held.FindIndex(h => h.Rule == fact.Rule && h.Trigger == fact.Trigger);
        var fired = fact.Firing is { Damped: false } firing ? firing.At : index < 0 ? null : held[index].FiredAt;
        var becomes = new HeldRuling(fact.Rule, fact.Version, fact.Trigger, fact.Phase, fact.Since, fired);
        if (index < 0)
        {
            held.Add(becomes);
        }
        else
        {
            held[index] = becomes;
        }
    }

    /// <summary>How far that trigger is, and since when; idle when nothing is kept of it, or of another version.</summary>
    public static RulingPhase Of(AssetState state, CompiledRule rule, int trigger, out Instant since)
    {
        since = default;
        if (state.Rulings is { } rulings)
        {
            foreach (var held in rulings)
            {
                if (held.Trigger == trigger && held.Rule == rule.Id && held.Version == rule.StateVersion)
                {
                    since = held.Since;
                    return held.Phase;
                }
            }
        }

        return RulingPhase.Idle;
    }

    /// <summary>When any trigger of that version last fired; null for never.</summary>
    public static Instant? LastFiring(AssetState state, CompiledRule rule)
    {
        Instant? last = null;
        if (state.Rulings is not { } rulings)
        {
            return last;
        }

        foreach (var held in rulings)
        {
            if (held.Rule == rule.Id && held.Version == rule.StateVersion && held.FiredAt is { } at && !(at < last))
            {
                last = at;
            }
        }

        return last;
    }
}
