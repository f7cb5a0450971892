using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>
/// Commands what a kind's interlock asks for, in the slot <c>event</c>. What would do otherwise is taken out when it begins, so that nothing starts by itself again when it is over: whoever
/// wants that asks again. Pure.
/// </summary>
internal static class Interlocking
{
    /// <summary>Of the entry: one a control, whatever the reason.</summary>
    public const string Source = "lock";

    private const string Author = "twin";

    public static void Decide(AssetTurn turn, ControlDefinition definition)
    {
        var name = definition.Property.Name;
        var entries = ControlFold.Find(turn.State, name)?.Entries ?? [];
        var held = PriorityStack.Find(entries, ControlSlot.Event, Source);
        if (definition.Interlock!(turn.Sight, held is not null) is not { } due || IsOverruled(entries, held, turn.Now))
        {
            End(turn, name, held);
            return;
        }

        var cause = CauseOf(turn, due);
        if (held is null)
        {
            foreach (var entry in entries.Where(e => e.Slot != ControlSlot.Safety && e.IsActive(turn.Now) && e.Value != due.Value).ToArray())
            {
                turn.Note(new ControlFact(name, ControlStep.Relinquished, entry, Cause: cause));
            }
        }

        if (held is null || held.Value != due.Value || held.Cause.Trigger?.Value != due.Reason)
        {
            turn.Note(new ControlFact(name, ControlStep.Written, Entry(turn, due, cause)));
        }
    }

    // Where the kind lets a person command otherwise, that is somebody's decision: it begins anew if it has to.
    private static bool IsOverruled(List<StackEntry> entries, StackEntry? held, Instant now) =>
        held is not null && PriorityStack.Target(entries, now) is { Slot: ControlSlot.Operator } target && target.Value != held.Value && target.Start > held.Start;

    private static void End(AssetTurn turn, string control, StackEntry? held)
    {
        if (held is not null)
        {
            turn.Note(new ControlFact(control, ControlStep.Ended, held));
        }
    }

    private static Cause CauseOf(AssetTurn turn, Interlock due) => new(Author, due.Why.Sentence)
    {
        Trigger = new(turn.Asset, turn.NextVersion, due.Because.Name, due.Reason, turn.State.Slots[due.Because.Slot].At, due.Why.Sentence) { Said = due.Why.Said },
    };

    private static StackEntry Entry(AssetTurn turn, Interlock due, Cause cause) => new()
    {
        Slot = ControlSlot.Event,
        Source = Source,
        Value = due.Value,
        Start = turn.Now,
        Expiry = Instant.Never,
        Cause = cause,
        Command = $"{Source}/{turn.NextVersion}",
        Version = turn.NextVersion,
    };
}
