using Beffroi.Control;

namespace Beffroi.Twin;

/// <summary>What follows from a turn's input: the step of its calendar first, then derived values, then orders to its device, then conditions, then the next moment to look again. Pure.</summary>
public static class Judging
{
    public static void Decide(AssetTurn turn, Schedule? schedule = null)
    {
        if (turn.State.Description is null || turn.State.Retired)
        {
            return;
        }

        schedule?.Decide(turn);
        Derive(turn);
        Ordering.Decide(turn);
        Alarms(turn);
        AlarmTimes.Pass(turn);
        Gathering.Release(turn);
    }

    /// <summary>Works out what follows from what is known, and does nothing else.</summary>
    internal static void Derive(AssetTurn turn)
    {
        foreach (var derived in turn.Kind.Derive(turn.Sight))
        {
            Derive(turn, derived);
        }
    }

    /// <summary>Judges the alarms' conditions, and does nothing else: of a past that has kept what was worked out, and not what was judged.</summary>
    internal static void Alarms(AssetTurn turn)
    {
        foreach (var alarm in turn.Kind.AllAlarms)
        {
            Judge(turn, alarm);
        }
    }

    /// <summary>When the asset wants to be looked at though nothing is heard: the end of an on-delay, or a moment of its kind, of a priority stack or of an order.</summary>
    public static Instant NextDeadline(AssetKind kind, AssetState state, Instant now, Schedule? schedule = null)
    {
        if (state.Description is null || state.Retired)
        {
            return Instant.Never;
        }

        var next = kind.NextMoment(new(state, now)) is { } moment && moment > now ? moment : Instant.Never;
        next = Instant.Earlier(next, schedule?.Next ?? Instant.Never);
        next = state.Controls is { } controls ? Instant.Earlier(next, Ordering.NextDeadline(controls, now)) : next;
        next = state.Conditions is { } conditions ? Instant.Earlier(next, EndOfDelays(kind, conditions, now)) : next;
        next = state.Alarms is { } alarms ? Instant.Earlier(next, AlarmTimes.NextDeadline(kind, alarms, now)) : next;
        return Instant.Earlier(next, EndOfPatience(kind, state, now));
    }

    private static Instant EndOfDelays(AssetKind kind, List<HeldCondition> conditions, Instant now)
    {
        var next = Instant.Never;
        foreach (var condition in conditions)
        {
            if (EndOfDelay(kind, condition) is { } end && end > now)
            {
                next = Instant.Earlier(next, end);
            }
        }

        return next;
    }

    /// <summary>When its silence becomes an alarm, counted from when somebody listened.</summary>
    private static Instant EndOfPatience(AssetKind kind, AssetState state, Instant now) =>
        kind.SilentAfter is { } after && state.LastSeen is { } seen && Instant.Later(seen, state.ListeningSince) + after is var end && end > now ? end : Instant.Never;

    private static Instant? EndOfDelay(AssetKind kind, HeldCondition condition) =>
        condition is { Open: true, Subsided: null } || KernelAlarms.Row(kind, condition.Code) is not { } alarm ? null
        : condition.Open ? condition.Subsided + alarm.OffDelay
        : condition.Since + alarm.OnDelay;

    private static void Derive(AssetTurn turn, Derived derived)
    {
        ref var slot = ref turn.State.Slots[derived.Property.Slot];
        if (derived.Value.IsNone || ValueCheck.Fault(derived.Property, derived.Value, out var value) is not null)
        {
            return;
        }

        var (number, text) = SlotContent.Of(derived.Property, value);
        var same = slot.Quality == derived.Quality && slot.Number == number && slot.Text == text;
        var youngEnough = derived.Property.FreshFor is not { } fresh || turn.Now - slot.At < fresh / 2;
        if (!(same && youngEnough))
        {
            turn.Note(derived.Property, new(derived.Property.Name, value, turn.Now, derived.Quality, FactMarks.Derived));
        }
    }

    private static HeldCondition? Held(AssetState state, string code)
    {
        if (state.Conditions is { } conditions)
        {
            foreach (var condition in conditions)
            {
                if (condition.Code == code)
                {
                    return condition;
                }
            }
        }

        return null;
    }

    private static void Judge(AssetTurn turn, Alarm alarm)
    {
        var held = Held(turn.State, alarm.Code);
        if (held is { Open: true } open)
        {
            JudgeOpen(turn, alarm, open);
            return;
        }

        switch (alarm.Holds(turn.Sight))
        {
            case true when held is null && (alarm.OnDelay > TimeSpan.Zero || alarm.Proof is not null):
                turn.Note(new ConditionFact(alarm.Code, ConditionStep.Began));
                break;
            case true when held is null || (turn.Now - held.Value.Since >= alarm.OnDelay && alarm.Proof?.Invoke(turn.Sight, held.Value.Since) != false):
                turn.Note(new ConditionFact(alarm.Code, ConditionStep.Opened, Latches: alarm.Latches));
                break;
            case false when held is not null:
                turn.Note(new ConditionFact(alarm.Code, ConditionStep.Ended));
                break;
            default:
                break;
        }
    }

    private static void JudgeOpen(AssetTurn turn, Alarm alarm, HeldCondition held)
    {
        switch (alarm.HasEnded(turn.Sight))
        {
            case true when held.Subsided is null && alarm.OffDelay > TimeSpan.Zero:
                turn.Note(new ConditionFact(alarm.Code, ConditionStep.Subsided));
                break;
            case true when held.Subsided is null || turn.Now - held.Subsided.Value >= alarm.OffDelay:
                turn.Note(new ConditionFact(alarm.Code, ConditionStep.Ended));
                break;
            case false when held.Subsided is not null:
                turn.Note(new ConditionFact(alarm.Code, ConditionStep.Resumed));
                break;
            default:
                break;
        }
    }
}
