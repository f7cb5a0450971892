using Beffroi.Rules.Cel;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>
/// What the rules that are for an asset make of its turn, after it was judged: triggers, condition, actions. Pure but for the meter that damps storms; the same
/// code runs live and over the journal. A rule fires at most once a turn.
/// </summary>
public static partial class Ruling
{
    [ThreadStatic]
    private static RuleScene? _scene;

    public static void Decide(AssetTurn turn, AssetRules rules, in RulingScene scene)
    {
        if (turn.State.Description is null || turn.State.Retired)
        {
            return;
        }

        if (!rules.IsTidied)
        {
            Tidy(turn, rules);
        }

        if (rules.Rules.Length == 0)
        {
            return;
        }

        var moments = rules.HasTimes && turn.Now >= rules.NextMoment;
        if (!moments && turn.State.Rulings is null && (turn.Touched & rules.Reads) == 0 && !(rules.HasAlarms && turn.ConditionFacts.Count > 0) && !rules.AlwaysLooks && turn.InputFacts.Count == 0)
        {
            return;
        }

        var glances = rules.AlwaysLooks && Deadlines.IsGlance(turn.Now, rules.GlanceAt);
        var sight = (_scene ??= new()).At(turn.State, turn.Now);
        foreach (var rule in rules.Rules)
        {
            Consider(turn, rule, scene, sight, moments, glances);
        }

        if (moments)
        {
            rules.NextMoment = NextMoment(rules, turn.State, turn.Now);
        }
    }

    /// <summary>When the rules want the asset to be looked at though nothing is heard.</summary>
    /// <param name="glances">Whether the glances of conditions that ask for the time count.</param>
    public static Instant NextDeadline(AssetRules rules, AssetState state, Instant now, bool glances = true)
    {
        if (rules.Rules.Length == 0 || state.Description is null || state.Retired)
        {
            return Instant.Never;
        }

        // Who hangs on what the rules look at asks soon, though it says nothing.
        if (!rules.IsTidied && MustAsk(rules, state))
        {
            return Instant.Later(now, rules.Rules.Where(r => r.HasInputs).Min(r => r.Since));
        }

        if (rules.HasTimes && rules.NextMoment.Microseconds == long.MinValue)
        {
            rules.NextMoment = NextMoment(rules, state, now);
        }

        var next = rules.HasTimes ? rules.NextMoment : Instant.Never;
        foreach (var rule in rules.Rules)
        {
            for (var i = 0; i < rule.Document.Triggers.Count; i++)
            {
                next = Instant.Earlier(next, Deadlines.Of(state, rule, i, now, rules.GlanceAt, glances));
            }
        }

        return next;
    }

    private static Instant NextMoment(AssetRules rules, AssetState state, Instant after)
    {
        var next = Instant.Never;
        foreach (var rule in rules.Rules.Where(r => r.HasTimes))
        {
            foreach (var trigger in rule.Document.Triggers)
            {
                next = trigger is RuleTrigger.Clock or RuleTrigger.Sun
                    ? Instant.Earlier(next, RuleTimes.Next(trigger, state.Description?.Place, Instant.Later(after, rule.Since)))
                    : next;
            }
        }

        return next;
    }

    /// <summary>Forgets what is kept of rules that are no longer for this asset, and ends what they hold.</summary>
    private static void Tidy(AssetTurn turn, AssetRules rules)
    {
        rules.IsTidied = true;
        Ask(turn, rules);
        if (turn.State.Rulings is not { } held)
        {
            return;
        }

        foreach (var (name, version) in held.Select(h => (h.Rule, h.Version)).Distinct().ToArray())
        {
            if (!Array.Exists(rules.Rules, r => r.Id == name && r.StateVersion == version))
            {
                Actions.Forget(turn, name);
                turn.Note(new RulingFact(name, version, 0, RulingPhase.Gone, turn.Now));
            }
        }
    }
}
