using Beffroi.Rules.Cel;
using Beffroi.Twin;

namespace Beffroi.Rules;

public static partial class Ruling
{
    private static void Consider(AssetTurn turn, CompiledRule rule, in RulingScene scene, RuleScene sight, bool moments, bool glances)
    {
        var touched = (turn.Touched & rule.Reads) != 0;
        if (!touched && !rule.AlwaysLooks && !(moments && rule.HasTimes) && !(rule.HasAlarms && turn.ConditionFacts.Count > 0) && !IsTold(turn, rule) && !IsUnderWay(turn.State, rule))
        {
            return;
        }

        var fired = -1;
        var cleared = false;
        var triggers = rule.Document.Triggers;
        for (var i = 0; i < triggers.Count; i++)
        {
            var held = RulingFold.Of(turn.State, rule, i, out var since);
            var step = triggers[i].Lasts ? Lasting(turn, triggers[i], held, since, sight, glances) : Moment(turn, rule, triggers[i], held, since, scene, moments);
            if (step is not { } becomes)
            {
                continue;
            }

            if (becomes.Happens && fired < 0)
            {
                fired = i;
            }

            cleared |= held == RulingPhase.Lasting && becomes.Phase == RulingPhase.Idle;
            if (becomes.Phase != held)
            {
                turn.Note(new RulingFact(rule.Id, rule.StateVersion, i, becomes.Phase, turn.Now));
            }
        }

        if (cleared && !IsLasting(turn.State, rule))
        {
            Actions.Clear(turn, rule);
        }

        if (rule.Alarm?.For is { } time && RulingFold.LastFiring(turn.State, rule) is { } last && turn.Now >= last + time)
        {
            Raising.End(turn, rule.Source);
        }

        if (fired >= 0)
        {
            Fire(turn, rule, fired, scene, sight);
        }
    }

    private static bool IsUnderWay(AssetState state, CompiledRule rule)
    {
        if (state.Rulings is not { } rulings)
        {
            return false;
        }

        foreach (var held in rulings)
        {
            if (held.Phase != RulingPhase.Idle && held.Rule == rule.Id)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLasting(AssetState state, CompiledRule rule) =>
        state.Rulings is { } rulings && rulings.Exists(h => h.Rule == rule.Id && h.Phase == RulingPhase.Lasting);

    /// <summary>What a trigger that lasts becomes; null when it stays as it is. What is unknown neither begins nor clears, and ends a waiting.</summary>
    private static (RulingPhase Phase, bool Happens)? Lasting(AssetTurn turn, RuleTrigger trigger, RulingPhase held, Instant since, RuleScene sight, bool glances)
    {
        // What time makes true is seen at the glances, not whenever something else made the asset be looked at: over the journal it is not.
        if (trigger is RuleTrigger.Holds { Condition: { ReadsTime: true } asked } timed && !glances && (turn.Touched & asked.Reads) == 0 && !IsTold(turn, asked)
            && !(held == RulingPhase.Waiting && turn.Now - since >= timed.For))
        {
            return null;
        }

        var (truth, time) = trigger switch
        {
            RuleTrigger.Threshold threshold => (Passed(threshold, sight.Number(threshold.Of.Property, threshold.Of.Input), held != RulingPhase.Idle), threshold.For),
            RuleTrigger.Holds holds => (holds.Condition.Evaluate(sight), holds.For),
            var silence => (IsSilent((RuleTrigger.Silence)silence, turn.State, turn.Now), TimeSpan.Zero),
        };
        switch (held)
        {
            case RulingPhase.Lasting:
                return truth == Truth.False ? (RulingPhase.Idle, false) : null;
            case RulingPhase.Waiting when truth == Truth.True:
                return turn.Now - since >= time ? (RulingPhase.Lasting, true) : null;
            case RulingPhase.Waiting:
                return (RulingPhase.Idle, false);
            default:
                return truth != Truth.True ? null : time == TimeSpan.Zero ? (RulingPhase.Lasting, true) : (RulingPhase.Waiting, false);
        }
    }

    /// <summary>Beyond the limit; once it is, until it has come back to where it clears.</summary>
    private static int Passed(RuleTrigger.Threshold threshold, double number, bool beyond)
    {
        var limit = beyond ? threshold.Clear : threshold.Limit;
        return double.IsNaN(number) ? Truth.Unknown
            : beyond && limit != threshold.Limit ? Truth.Of(threshold.Above ? number >= limit : number <= limit)
            : Truth.Of(threshold.Above ? number > limit : number < limit);
    }

    /// <summary>A silence in which nobody listened is not known to be one.</summary>
    private static int IsSilent(RuleTrigger.Silence silence, AssetState state, Instant now) =>
        Deadlines.HeardAt(silence, state) is not { } heard ? Truth.Unknown
        : now < heard + silence.For ? Truth.False
        : now < state.ListeningSince + silence.For ? Truth.Unknown
        : Truth.True;

    private static (RulingPhase Phase, bool Happens)? Moment(AssetTurn turn, CompiledRule rule, RuleTrigger trigger, RulingPhase held, Instant since, in RulingScene scene, bool moments)
    {
        var happens = trigger switch
        {
            RuleTrigger.Change => (turn.Changed & trigger.Reads) != 0 || turn.HasChanged(trigger.Inputs),
            RuleTrigger.Alarm alarm => HasHappened(turn, alarm),
            _ => moments && RuleTimes.Next(trigger, turn.State.Description!.Place, Instant.Later(Instant.Later(scene.LookedAt, rule.Since), turn.Now - Deadlines.LongestSleep)) <= turn.Now,
        };
        if (happens)
        {
            return (held, true);
        }

        // Its alarm has a time of its own.
        return held == RulingPhase.Lasting && rule.Alarm?.For is { } time && turn.Now >= since + time ? (RulingPhase.Idle, false) : null;
    }

    private static bool HasHappened(AssetTurn turn, RuleTrigger.Alarm alarm)
    {
        foreach (var fact in turn.ConditionFacts)
        {
            if (fact.Code == alarm.Code && fact.Step == (alarm.Raised ? ConditionStep.Opened : ConditionStep.Ended))
            {
                return true;
            }
        }

        return false;
    }
}
