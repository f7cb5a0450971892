using Beffroi.Alarms;

namespace Beffroi.Twin;

/// <summary>What facts make of alarms. Pure, total, and independent of the kind: what an alarm is came with the facts.</summary>
internal static class AlarmFold
{
    /// <summary>So long without a transition, and an alarm no longer chatters.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);

    private const int ChatterTransitions = 3;
    private static readonly TimeSpan ChatterSpan = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    public static void Apply(AssetState state, ConditionFact fact, Instant at)
    {
        var held = Find(state, fact.Code);
        if (fact.Step == ConditionStep.Opened)
        {
            Put(state, Raised(held ?? new() { Code = fact.Code }, fact, at), at);
        }
        else if (fact.Step == ConditionStep.Ended && held is { Active: true })
        {
            Put(state, Ended(held, at), at);
        }
    }

    public static void Apply(AssetState state, AlarmFact fact, Instant at) =>
        Put(state, After(Find(state, fact.Code) ?? new() { Code = fact.Code }, fact, at), at);

    public static HeldAlarm? Find(AssetState state, string code)
    {
        if (state.Alarms is { } alarms)
        {
            foreach (var alarm in alarms)
            {
                if (alarm.Code == code)
                {
                    return alarm;
                }
            }
        }

        return null;
    }

    /// <summary>The alarms of a state that was written before alarms had a life: those that hold, unacknowledged.</summary>
    public static List<HeldAlarm>? Remembered(List<HeldCondition>? conditions) => conditions?.Exists(c => c.Open) == true
        ? [.. conditions.Where(c => c.Open).Select(c => Raised(new() { Code = c.Code }, new(c.Code, ConditionStep.Opened), c.Since))]
        : null;

    private static void Put(AssetState state, HeldAlarm alarm, Instant at)
    {
        var alarms = state.Alarms ??= [];
        alarms.RemoveAll(a => a.Code == alarm.Code || (a.State == AlarmState.Normal && at - a.At > Memory));
        alarms.Add(alarm with { At = at });
    }

    private static HeldAlarm Raised(HeldAlarm was, ConditionFact fact, Instant at) => Moved(was, at) with
    {
        Active = true,
        Acknowledged = false,
        AcknowledgedBy = null,
        AcknowledgedAt = null,
        Since = at,
        CallsSince = at,
        Returned = null,
        Escalated = 0,
        Assignee = was.State == AlarmState.Normal ? null : was.Assignee,
        Comments = was.State == AlarmState.Normal ? 0 : was.Comments,
        Told = fact.Told,
        Latches = fact.Latches,
    };

    /// <summary>What ends while it is set aside leaves nothing to acknowledge and nothing to reset.</summary>
    private static HeldAlarm Ended(HeldAlarm was, Instant at) =>
        Moved(was, at) with { Active = false, Returned = was.IsSetAside ? null : at, Acknowledged = was.Acknowledged || was.IsSetAside };

    private static HeldAlarm Moved(HeldAlarm was, Instant at)
    {
        var chattered = was.Chattered && at - was.Recent[0] < Quiet;
        Instant[] recent = [at, .. was.Recent.Take(ChatterTransitions - 1)];
        return was with
        {
            Transitions = was.Transitions + 1,
            Recent = recent,
            Chattered = chattered || (recent.Length == ChatterTransitions && at - recent[^1] <= ChatterSpan),
        };
    }

    private static HeldAlarm After(HeldAlarm was, AlarmFact fact, Instant at) => fact.Step switch
    {
        AlarmStep.Acknowledged => was with { Acknowledged = true, AcknowledgedBy = fact.Author, AcknowledgedAt = at },
        AlarmStep.Unacknowledged => was with { Acknowledged = false, AcknowledgedBy = null, AcknowledgedAt = null },
        AlarmStep.Commented => was with { Comments = was.Comments + 1 },
        AlarmStep.Assigned => was with { Assignee = fact.Text },
        AlarmStep.Shelved => was with { Shelved = Aside(fact, at) },
        AlarmStep.Unshelved => Settled(was with { Shelved = null }, at),
        AlarmStep.Suppressed => was with { Suppressed = Aside(fact, at) },
        AlarmStep.Unsuppressed => Settled(was with { Suppressed = null }, at),
        AlarmStep.OutOfService => was with { OutOfService = Aside(fact, at) },
        AlarmStep.InService => Settled(was with { OutOfService = null }, at),
        AlarmStep.Reset => was with { Returned = null },
        AlarmStep.Gathered => was with { Children = [.. was.Children, fact.Parent!.Value] },
        AlarmStep.Released => was with { Children = [] },
        AlarmStep.Dropped => new() { Code = was.Code },
        AlarmStep.Escalated => was with { Escalated = fact.Level },
        _ => was,
    };

    private static SetAside Aside(AlarmFact fact, Instant at) => new(fact.Author, fact.Text, at, fact.Until, fact.Parent);

    /// <summary>What holds when it is no longer set aside calls anew; what came and went meanwhile is forgotten.</summary>
    private static HeldAlarm Settled(HeldAlarm now, Instant at) => now.IsSetAside ? now : now with
    {
        Acknowledged = !now.Active,
        AcknowledgedBy = null,
        AcknowledgedAt = null,
        CallsSince = at,
        Escalated = 0,
        Returned = null,
    };
}
