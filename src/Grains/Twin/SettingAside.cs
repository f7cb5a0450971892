using Beffroi.Alarms;

namespace Beffroi.Twin;

/// <summary>Decides about shelving, suppression and service: three reasons for which an alarm may hold and call for nobody. Each ends by itself or by a person, never by the alarm's. Pure.</summary>
internal static class SettingAside
{
    public static Outcome Shelve(AssetTurn turn, AlarmAct act, Cause cause, HeldAlarm held)
    {
        if (Fault(turn, cause, held, safetyToo: true) is { } refusal)
        {
            return refusal;
        }

        return act.Until is not { } until || until <= turn.Now
            ? Outcome.Refused("no-end", "Shelving needs an end that is still to come.", $"Say until when, at most {AlarmActs.LongestShelving.TotalHours:0} h from now.")
            : until - turn.Now > AlarmActs.LongestShelving
            ? Outcome.Refused("shelved-too-long", $"An alarm is shelved for {AlarmActs.LongestShelving.TotalHours:0} h at most.", "Shelve it for less; for longer put it out of service, with who repairs it.")
            : AlarmActs.Note(turn, new(held.Code, AlarmStep.Shelved, cause.Author, cause.Reason, until));
    }

    public static Outcome Suppress(AssetTurn turn, AlarmAct act, Cause cause, HeldAlarm held) =>
        Fault(turn, cause, held, safetyToo: false)
        ?? (held.Suppressed is { } already && already.Parent == act.Parent
            ? Outcome.Unchanged
            : AlarmActs.Note(turn, new(held.Code, AlarmStep.Suppressed, cause.Author, cause.Reason, null, act.Parent)));

    public static Outcome OutOfService(AssetTurn turn, Cause cause, HeldAlarm held) =>
        Unreasoned(cause)
        ?? (held.OutOfService is null ? AlarmActs.Note(turn, new(held.Code, AlarmStep.OutOfService, cause.Author, cause.Reason)) : Outcome.Unchanged);

    public static Outcome End(AssetTurn turn, SetAside? aside, AlarmFact fact) => aside is null ? Outcome.Unchanged : AlarmActs.Note(turn, fact);

    private static Outcome? Fault(AssetTurn turn, Cause cause, HeldAlarm held, bool safetyToo)
    {
        var row = KernelAlarms.Row(turn.Kind, held.Code);
        var safety = safetyToo && (row?.IsSafety ?? held.Told?.IsSafety ?? false);
        return safety || KernelAlarms.PriorityOf(turn.Kind, held) == Priority.Danger
            ? Outcome.Refused("safety-alarm", $"{held.Code} of {turn.Asset} is about danger: it is neither shelved nor suppressed.", "Acknowledge it, and assign who goes there; put it out of service while it is repaired.")
            : Unreasoned(cause);
    }

    private static Outcome? Unreasoned(Cause cause) => Word.Is(cause.Reason, AlarmActs.LongestWord)
        ? null
        : Outcome.Refused("no-reason", "Setting an alarm aside needs a reason.", $"Say why, in at most {AlarmActs.LongestWord} characters.");
}
