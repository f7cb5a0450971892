using Beffroi.Control;

namespace Beffroi.Twin;

/// <summary>Decides about what is asked of a controlled property: checks it, writes or takes out its entry, and orders what follows. Pure; a rule in the turn asks here too.</summary>
public static class Commanding
{
    public const int LongestName = 100;

    public static Outcome Decide(AssetTurn turn, CommandRequest request)
    {
        if (Unaddressed(turn, request) is { } stray)
        {
            return stray;
        }

        var definition = turn.Kind.FindControl(request.Control)!;
        var control = ControlFold.Find(turn.State, request.Control);
        return control?.Knows(request.Id) == true ? Outcome.Unchanged
            : request.Verb == CommandVerb.Relinquish ? Relinquish(turn, definition, control, request)
            : Set(turn, definition, control, request);
    }

    /// <summary>What <see cref="Decide"/> would answer; nothing is noted.</summary>
    public static Outcome Try(AssetTurn turn, CommandRequest request)
    {
        if (Unaddressed(turn, request) is { } stray)
        {
            return stray;
        }

        var definition = turn.Kind.FindControl(request.Control)!;
        return (request.Verb == CommandVerb.Relinquish ? CommandCheck.WordFault(request)
            : ValueFault(turn, definition, request, out _) ?? CommandCheck.Fault(turn, definition, ControlFold.Find(turn.State, request.Control), request)) ?? Outcome.Taken;
    }

    private static Outcome? ValueFault(AssetTurn turn, ControlDefinition definition, CommandRequest request, out Value value) =>
        ValueCheck.Fault(definition.Property, request.Value, out value) is { } fault
            ? Outcome.Refused(fault.Code, fault.Said!, "Command a value the property can have.")
        : definition.Never(turn.Sight, value) is { } forbidden ? Outcome.Refused(forbidden.Code, forbidden.Said, forbidden.Advised)
        : null;

    private static Outcome Set(AssetTurn turn, ControlDefinition definition, ControlState? control, CommandRequest request)
    {
        if ((ValueFault(turn, definition, request, out var value) ?? CommandCheck.Fault(turn, definition, control, request)) is { } refusal)
        {
            return refusal;
        }

        var entry = new StackEntry
        {
            Slot = request.Slot,
            Source = request.Source,
            Value = value,
            Start = request.Start ?? turn.Now,
            Expiry = request.Expiry ?? Instant.Never,
            Cause = request.Cause,
            Command = request.Id,
            Version = turn.NextVersion,
            Group = request.Group,
        };
        turn.Note(new ControlFact(request.Control, ControlStep.Written, entry));
        Ordering.Settle(turn, definition, ControlFold.Find(turn.State, request.Control)!);
        return Outcome.Taken;
    }

    private static Outcome Relinquish(AssetTurn turn, ControlDefinition definition, ControlState? control, CommandRequest request)
    {
        if (CommandCheck.WordFault(request) is { } refusal)
        {
            return refusal;
        }

        if (control is null || PriorityStack.Find(control.Entries, request.Slot, request.Source) is not { } entry)
        {
            return Outcome.Unchanged;
        }

        turn.Note(new ControlFact(request.Control, ControlStep.Relinquished, entry, request.Id, request.Cause));
        Ordering.Settle(turn, definition, control);
        return Outcome.Taken;
    }

    private static Outcome? Unaddressed(AssetTurn turn, CommandRequest request) =>
        turn.State.Description is null ? Outcome.Refused(RejectionCode.UnknownAsset, $"There is no asset {turn.Asset}.", "Check the id: nothing was commanded.")
        : turn.State.Retired ? Outcome.Refused(RejectionCode.RetiredAsset, $"{turn.Asset} was taken out of the inventory.", "Describe it again before it is commanded.")
        : turn.Kind.Controls.Count == 0 ? Outcome.Refused("no-control", $"Nothing can be commanded of a {turn.Kind.Key}.", "Command what switches or feeds it.")
        : turn.Kind.FindControl(request.Control) is null ? Outcome.Refused(
            "unknown-control", $"A {turn.Kind.Key} has no control '{request.Control}'.", $"It has: {string.Join(", ", turn.Kind.Controls.Select(c => c.Property.Name))}.")
        : null;
}
