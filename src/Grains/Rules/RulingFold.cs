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

    /// <summary>What is kept of that trigger; as new when nothing is, or of another version.</summary>
    public static HeldRuling Of(AssetState state, CompiledRule rule, int trigger)
    {
        if (state.Rulings is { } rulings)
        {
            foreach (var held in rulings)
            {
                if (held.Trigger == trigger && held.Rule == rule.Id && held.Version == rule.StateVersion)
                {
                    return held;
                }
            }
        }

        return new(rule.Id, rule.StateVersion, trigger, RulingPhase.Idle, default, null);
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
