using System.Globalization;
using System.Text.RegularExpressions;
using Beffroi.Alarms;
using Beffroi.Journal;

namespace Beffroi.Twin;

/// <summary>What a turn writes into the registers of alarms and of their events. Pure.</summary>
internal static partial class AlarmRows
{
    public static AlarmRecord Of(AssetKind kind, AssetId asset, long version, HeldAlarm alarm) => new()
    {
        Asset = asset,
        Code = alarm.Code,
        Priority = KernelAlarms.PriorityOf(kind, alarm),
        State = alarm.State,
        Active = alarm.Active,
        Since = alarm.Transitions == 0 ? alarm.Aside?.At ?? alarm.At : alarm.Since,
        Version = version,
        Returned = alarm.Active ? null : alarm.Returned,
        AcknowledgedBy = alarm.AcknowledgedBy,
        AcknowledgedAt = alarm.AcknowledgedAt,
        Assignee = alarm.Assignee,
        SetAsideBy = alarm.Aside?.By,
        Reason = alarm.Aside?.Reason,
        ShelvedUntil = alarm.Shelved?.Until,
        Parent = alarm.Suppressed?.Parent,
        Transitions = alarm.Transitions,
        ChattersUntil = alarm.ChattersUntil,
        Comments = alarm.Comments,
        RespondBy = alarm.Active ? alarm.Since + ResponseTime(kind, alarm) : null,
        Escalated = alarm.Escalated,
        Told = alarm.Told,
    };

    public static void Add(List<RegisterWrite> writes, AssetTurn turn)
    {
        if (turn.ConditionFacts.Count + turn.AlarmFacts.Count == 0)
        {
            return;
        }

        var codes = new HashSet<string>();
        foreach (var fact in turn.ConditionFacts.Where(f => f.Step is ConditionStep.Opened or ConditionStep.Ended))
        {
            AddEvent(writes, turn, fact);
            codes.Add(fact.Code);
        }

        foreach (var fact in turn.AlarmFacts)
        {
            codes.Add(fact.Code);
            if (fact.Step == AlarmStep.Gathered)
            {
                continue;
            }

            writes.Add(new RegisterWrite.AlarmHappened(Event(turn, fact.Code, Words(fact.Step.ToString()), fact.Author, fact.Step == AlarmStep.Escalated ? fact.Level.ToString(CultureInfo.InvariantCulture) : fact.Text, calls: false)));
            if (fact.Author != AlarmActs.Twin)
            {
                writes.Add(new RegisterWrite.Audit(new(turn.Now, fact.Author, $"alarm-{Words(fact.Step.ToString())}", $"{turn.Asset}#{fact.Code}", turn.State.Version, fact.Text, [])));
            }
        }

        // One event for all that was gathered at once.
        foreach (var gathered in turn.AlarmFacts.Where(f => f.Step == AlarmStep.Gathered).GroupBy(f => f.Code))
        {
            writes.Add(new RegisterWrite.AlarmHappened(Event(turn, gathered.Key, "gathered", AlarmActs.Twin, gathered.Count().ToString(CultureInfo.InvariantCulture), calls: false)));
        }

        foreach (var code in codes)
        {
            writes.Add(AlarmFold.Find(turn.State, code) is { State: not AlarmState.Normal } alarm
                ? new RegisterWrite.AlarmPut(Of(turn.Kind, turn.Asset, turn.State.Version, alarm))
                : new RegisterWrite.AlarmClosed(turn.Asset, code, turn.Now, turn.State.Version));
        }
    }

    private static void AddEvent(List<RegisterWrite> writes, AssetTurn turn, ConditionFact fact)
    {
        // The end of a condition that was no alarm yet is no event.
        var raised = fact.Step == ConditionStep.Opened;
        var held = AlarmFold.Find(turn.State, fact.Code);
        if (raised || (held is { Active: false, Transitions: > 0 } && held.Recent[0] == turn.Now))
        {
            writes.Add(new RegisterWrite.AlarmHappened(Event(turn, fact.Code, raised ? "raised" : "returned", null, null, raised && held is { IsSetAside: false })));
        }
    }

    private static AlarmEvent Event(AssetTurn turn, string code, string act, string? author, string? text, bool calls)
    {
        var priority = AlarmFold.Find(turn.State, code) is { } alarm ? KernelAlarms.PriorityOf(turn.Kind, alarm) : KernelAlarms.Row(turn.Kind, code)?.Priority ?? Priority.None;
        return new(turn.Now, turn.Asset, code, act, author, text, priority, calls, turn.State.Version);
    }

    private static TimeSpan? ResponseTime(AssetKind kind, HeldAlarm alarm) =>
        KernelAlarms.Row(kind, alarm.Code) is { } row ? row.RespondWithin : alarm.Told is { } told ? Alarm.Respond(told.Priority) : null;

    /// <summary>A step in kebab case, as events and the audit name it.</summary>
    private static string Words(string step) => Capital().Replace(step, "-$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
