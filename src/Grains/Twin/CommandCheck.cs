using Beffroi.Control;

namespace Beffroi.Twin;

/// <summary>Whether a command may be taken: who asks, in which slot, for when, and whether the device can be reached.</summary>
internal static class CommandCheck
{
    public static Outcome? Fault(AssetTurn turn, ControlDefinition definition, ControlState? control, CommandRequest request) =>
        WordFault(request) ?? TimeFault(turn, request) ?? ReachFault(turn, definition, request) ?? RoomFault(control, request);

    public static Outcome? WordFault(CommandRequest request) =>
        !Enum.IsDefined(request.Slot) || request.Slot == ControlSlot.Default
            ? Outcome.Refused("bad-slot", "The slot default is what the device does by itself; nobody writes it.", "Use safety, operator, event, rule or programme.")
        : !Word.Is(request.Id, Commanding.LongestName) ? Outcome.Refused("bad-id", "A command needs an id.", $"Give 1 to {Commanding.LongestName} characters, the same when you ask again.")
        : !Word.Is(request.Source, Commanding.LongestName) ? Outcome.Refused("bad-source", "A command needs a source.", $"Say who holds the entry, in 1 to {Commanding.LongestName} characters.")
        : !Word.Is(request.Cause.Author, Correcting.LongestWord) ? Outcome.Refused("no-author", "A command needs an author.", $"Say who commands, in at most {Correcting.LongestWord} characters.")
        : request.Slot <= ControlSlot.Operator && !Word.Is(request.Cause.Reason, Correcting.LongestWord)
            ? Outcome.Refused("no-reason", "A command by hand needs a reason.", $"Say why, in at most {Correcting.LongestWord} characters.")
        : request.Cause.Reason?.Length > Correcting.LongestWord ? Outcome.Refused("no-reason", "The reason is too long.", $"Say why, in at most {Correcting.LongestWord} characters.")
        : null;

    private static Outcome? TimeFault(AssetTurn turn, CommandRequest request)
    {
        var start = request.Start ?? turn.Now;
        return request.Expiry <= turn.Now ? Outcome.Refused("already-over", $"The command ended at {request.Expiry}, which is past.", "Give an expiry that has not come yet.")
            : request.Expiry <= start ? Outcome.Refused("bad-duration", "The command would end before it begins.", "Give an expiry after the start.")
            : start > turn.Now + TimeSpan.FromDays(366) ? Outcome.Refused("too-far-ahead", $"{start} is more than a year ahead.", "Command nearer in time, or use a calendar.")
            : null;
    }

    private static Outcome? ReachFault(AssetTurn turn, ControlDefinition definition, CommandRequest request)
    {
        var reach = definition.ReachOf(turn.Kind, turn.Sight);
        return reach.Way == ReachWay.None ? Outcome.Refused("not-reachable", reach.Said, "Command what switches or feeds it.")
            : reach.Way == ReachWay.Predicted && request.Slot != ControlSlot.Programme
                ? Outcome.Refused("not-reachable", reach.Said, "Only its programme can be told here; command what switches or feeds it.")
            : request.Slot != ControlSlot.Safety && (request.Start ?? turn.Now) <= turn.Now && definition.InhibitionOf(turn.Kind, turn.Sight, request.Value) is { } inhibition
                ? Outcome.Refused(inhibition.Code, inhibition.Said, inhibition.Advised)
            : null;
    }

    private static Outcome? RoomFault(ControlState? control, CommandRequest request) =>
        control is not null && control.Entries.Count >= PriorityStack.MostEntries && PriorityStack.Find(control.Entries, request.Slot, request.Source) is null
            ? Outcome.Refused("stack-full", $"{request.Control} has {PriorityStack.MostEntries} entries.", "Relinquish one that is no longer needed.")
            : null;
}
