using Beffroi.Rules.Cel;
using Beffroi.Twin;

namespace Beffroi.Rules;

public static partial class Ruling
{
    /// <summary>
    /// The first look between two moments at which a condition that asks for the time makes its trigger another: at a glance, or at a report of what it reads. Those
    /// before it are in vain, and a run through virtual years leaves them out. <see cref="Instant.Never"/> for none.
    /// </summary>
    /// <param name="report">How often the device reports, on the whole of it; zero when nothing that conditions read is reported.</param>
    /// <param name="listen">Called before each look: what the device reports all the while is heard by then, and what it reports just then is as old as that.</param>
    /// <param name="renews">When something that conditions look at beyond the asset is told again, though it is the same; null when they look at nothing there.</param>
    public static Instant NextGlance(
        AssetRules rules, AssetState state, Instant after, Instant until, TruthTimes times, TimeSpan report, Action<Instant> listen, Func<Instant, Instant>? renews = null)
    {
        if (!rules.AlwaysLooks || state.Description is null || state.Retired)
        {
            return Instant.Never;
        }

        var scene = _scene ??= new();
        for (var at = NextLook(rules, after, report, renews); at < until; at = Following(rules, state, at, times, report, renews))
        {
            listen(at);
            if (IsOther(rules, state, scene.At(state, at), at))
            {
                return at;
            }
        }

        return Instant.Never;
    }

    private static Instant NextLook(AssetRules rules, Instant after, TimeSpan report, Func<Instant, Instant>? renews)
    {
        var glance = Deadlines.NextGlance(after, rules.GlanceAt);
        glance = renews is null ? glance : Instant.Earlier(glance, renews(after));
        return report == TimeSpan.Zero ? glance : Instant.Earlier(glance, new(after.Microseconds - (after.Microseconds % (report.Ticks / 10)) + (report.Ticks / 10)));
    }

    /// <summary>The next look; or, when it is known when the conditions can change, the first one behind that.</summary>
    private static Instant Following(AssetRules rules, AssetState state, Instant at, TruthTimes times, TimeSpan report, Func<Instant, Instant>? renews)
    {
        var next = NextLook(rules, at, report, renews);
        var change = Instant.Never;
        foreach (var rule in rules.Rules)
        {
            for (var i = 0; rule.AlwaysLooks && i < rule.Document.Triggers.Count; i++)
            {
                if (rule.Document.Triggers[i] is RuleTrigger.Holds { Condition: { ReadsTime: true } condition })
                {
                    change = Instant.Earlier(change, times.Next(condition, state.Description!.Place, at) ?? next);
                }
            }
        }

        return change <= next ? next : change == Instant.Never ? Instant.Never : NextLook(rules, new(change.Microseconds - 1), report, renews);
    }

    private static bool IsOther(AssetRules rules, AssetState state, RuleScene scene, Instant at)
    {
        var glances = Deadlines.IsGlance(at, rules.GlanceAt);
        foreach (var rule in rules.Rules)
        {
            for (var i = 0; rule.AlwaysLooks && i < rule.Document.Triggers.Count; i++)
            {
                if (rule.Document.Triggers[i] is RuleTrigger.Holds { Condition: { ReadsTime: true } condition } && (glances || IsHeard(condition, state, at))
                    && IsOther(RulingFold.Of(state, rule, i, out _), condition.Evaluate(scene)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether something that it reads is reported just then.</summary>
    private static bool IsHeard(CelCondition condition, AssetState state, Instant at)
    {
        for (var bits = condition.Reads; bits != 0; bits &= bits - 1)
        {
            if (state.Slots[System.Numerics.BitOperations.TrailingZeroCount(bits)] is { Quality: Quality.Measured } slot && slot.At == at)
            {
                return true;
            }
        }

        foreach (var key in condition.Inputs)
        {
            if (InputFold.Find(state, key) is { Quality: not Quality.Unknown } held && held.At == at)
            {
                return true;
            }
        }

        return false;
    }

    internal static bool IsOther(RulingPhase held, int truth) =>
        held switch { RulingPhase.Lasting => truth == Truth.False, RulingPhase.Waiting => truth != Truth.True, _ => truth == Truth.True };
}
