using Beffroi.Alarms;
using Beffroi.Language;

namespace Beffroi.Twin;

/// <summary>Decides about what persons do to alarms. What is already so is unchanged; what cannot be is refused with a code and advice. Pure.</summary>
public static class AlarmActs
{
    /// <summary>The author of what time or another alarm did.</summary>
    public const string Twin = "beffroi";

    public const int LongestWord = 500;
    public const int LongestName = 100;

    public static readonly TimeSpan LongestShelving = TimeSpan.FromHours(24);
    public static readonly TimeSpan TakenBackWithin = TimeSpan.FromSeconds(10);

    public static Outcome Decide(AssetTurn turn, AlarmAct act, Cause cause)
    {
        if (turn.State.Description is null || turn.State.Retired)
        {
            return Outcome.Refused(RejectionCode.UnknownAsset, $"There is no asset {turn.Asset}.", "Check the id: nothing was done.");
        }

        if (!Word.Is(cause.Author, LongestName))
        {
            return Outcome.Refused("no-author", "What is done to an alarm needs an author.", $"Say who does it, in at most {LongestName} characters.");
        }

        var held = AlarmFold.Find(turn.State, act.Code);
        if (held is null && (!Enum.IsDefined(act.Verb) || KernelAlarms.Row(turn.Kind, act.Code) is null))
        {
            return Outcome.Refused("unknown-alarm", $"{turn.Asset} has no alarm '{act.Code}'.", "Read its alarms at GET /alarms, or the kind's in the catalogue.");
        }

        return Decide(turn, act, cause, held ?? new() { Code = act.Code });
    }

    private static Outcome Decide(AssetTurn turn, AlarmAct act, Cause cause, HeldAlarm held) => act.Verb switch
    {
        AlarmVerb.Acknowledge => Acknowledge(turn, cause, held),
        AlarmVerb.Unacknowledge => TakeBack(turn, cause, held),
        AlarmVerb.Comment => Comment(turn, act, cause, held),
        AlarmVerb.Assign => Assign(turn, act, cause, held),
        AlarmVerb.Shelve => SettingAside.Shelve(turn, act, cause, held),
        AlarmVerb.Suppress => SettingAside.Suppress(turn, act, cause, held),
        AlarmVerb.OutOfService => SettingAside.OutOfService(turn, cause, held),
        AlarmVerb.Unshelve => SettingAside.End(turn, held.Shelved, new(held.Code, AlarmStep.Unshelved, cause.Author, cause.Reason)),
        AlarmVerb.Unsuppress => act.Parent is { } parent && held.Suppressed?.Parent != parent ? Outcome.Unchanged : SettingAside.End(turn, held.Suppressed, new(held.Code, AlarmStep.Unsuppressed, cause.Author, cause.Reason)),
        AlarmVerb.ReturnToService => SettingAside.End(turn, held.OutOfService, new(held.Code, AlarmStep.InService, cause.Author, cause.Reason)),
        _ => Reset(turn, cause, held),
    };

    private static Outcome Acknowledge(AssetTurn turn, Cause cause, HeldAlarm held) => held.State switch
    {
        AlarmState.Unacknowledged or AlarmState.Returned => Note(turn, new(held.Code, AlarmStep.Acknowledged, cause.Author, cause.Reason)),
        AlarmState.Acknowledged or AlarmState.Latched => Outcome.Unchanged,
        _ => Outcome.Refused("nothing-to-acknowledge", $"{held.Code} of {turn.Asset} is {Words(held.State)}.", "Nothing calls for anybody there: read the list again."),
    };

    private static Outcome TakeBack(AssetTurn turn, Cause cause, HeldAlarm held)
    {
        if (held.IsSetAside || held.AcknowledgedAt is not { } at)
        {
            return Outcome.Refused("not-acknowledged", $"{held.Code} of {turn.Asset} has no acknowledgement to take back.", "Read the alarm again.");
        }

        if (held.AcknowledgedBy != cause.Author)
        {
            return Outcome.Refused("not-yours", $"{held.AcknowledgedBy} acknowledged it.", "Who acknowledged it takes it back; write a comment instead.");
        }

        return turn.Now - at > TakenBackWithin || held is { Latches: true, Active: false, Returned: null }
            ? Outcome.Refused("too-late", $"It was acknowledged more than {TakenBackWithin.TotalSeconds:0} s ago.", "Write a comment instead.")
            : Note(turn, new(held.Code, AlarmStep.Unacknowledged, cause.Author, cause.Reason));
    }

    private static Outcome Comment(AssetTurn turn, AlarmAct act, Cause cause, HeldAlarm held) =>
        !Word.Is(act.Text, LongestWord) ? Outcome.Refused("no-text", "A comment needs words.", $"Write at most {LongestWord} characters.")
        : held.State == AlarmState.Normal ? NotInHand(turn, held)
        : Note(turn, new(held.Code, AlarmStep.Commented, cause.Author, act.Text));

    private static Outcome Assign(AssetTurn turn, AlarmAct act, Cause cause, HeldAlarm held)
    {
        var name = string.IsNullOrWhiteSpace(act.Text) ? null : act.Text.Trim();
        return name?.Length > LongestName ? Outcome.Refused("name-too-long", "That is no name.", $"Name who sees to it in at most {LongestName} characters.")
            : held.State == AlarmState.Normal ? NotInHand(turn, held)
            : name == held.Assignee ? Outcome.Unchanged
            : Note(turn, new(held.Code, AlarmStep.Assigned, cause.Author, name));
    }

    private static Outcome Reset(AssetTurn turn, Cause cause, HeldAlarm held) => held.State == AlarmState.Latched
        ? Note(turn, new(held.Code, AlarmStep.Reset, cause.Author, cause.Reason))
        : Outcome.Refused("not-latched", $"{held.Code} of {turn.Asset} is {Words(held.State)}.", "Only a latched alarm that has ended and was acknowledged is reset.");

    private static Outcome NotInHand(AssetTurn turn, HeldAlarm held) =>
        Outcome.Refused("alarm-normal", $"{held.Code} of {turn.Asset} calls for nobody.", "Read the list again; what is in hand can be commented and assigned.");

    internal static Outcome Note(AssetTurn turn, AlarmFact fact)
    {
        turn.Note(fact);
        return Outcome.Taken;
    }

    private static Phrase Words(AlarmState state) => state switch
    {
        AlarmState.Normal => Phrase.Of("normal"),
        AlarmState.Unacknowledged => Phrase.Of("unacknowledged"),
        AlarmState.Acknowledged => Phrase.Of("acknowledged"),
        AlarmState.Returned => Phrase.Of("over and unacknowledged"),
        AlarmState.Latched => Phrase.Of("over and waiting for a reset"),
        AlarmState.Shelved => Phrase.Of("shelved"),
        AlarmState.Suppressed => Phrase.Of("suppressed"),
        _ => Phrase.Of("out of service"),
    };
}
