using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>
/// What is sent to a device: when the target of a control is another than what was ordered last, one order, the newest only. What was ordered is followed until
/// telemetry agrees or its time is over. Pure: it notes facts in the turn and posts the order as an effect.
/// </summary>
public static class Ordering
{
    /// <summary>After every input of an asset that was ever commanded; for the others it costs one comparison.</summary>
    public static void Decide(AssetTurn turn)
    {
        foreach (var definition in turn.Kind.Interlocked)
        {
            Interlocking.Decide(turn, definition);
        }

        if (turn.State.Controls is not { } controls)
        {
            return;
        }

        for (var i = 0; i < controls.Count; i++)
        {
            if (turn.Kind.FindControl(controls[i].Control) is { } definition)
            {
                Settle(turn, definition, controls[i]);
            }
        }
    }

    /// <summary>When stacks and orders of the asset want to be looked at.</summary>
    public static Instant NextDeadline(List<ControlState> controls, Instant now)
    {
        var next = Instant.Never;
        foreach (var control in controls)
        {
            next = Instant.Earlier(next, PriorityStack.NextMoment(control.Entries, now));
            if (control.Order is { IsOpen: true } order)
            {
                next = Instant.Earlier(next, Instant.Earlier(Later(order.ConfirmBy, now), Later(order.RetryAt, now)));
                next = order.State == OrderState.Queued ? Instant.Earlier(next, Later(order.Expiry, now)) : next;
            }
        }

        return next;
    }

    public static void Settle(AssetTurn turn, ControlDefinition definition, ControlState control)
    {
        foreach (var entry in control.Entries.Where(e => e.Expiry <= turn.Now).ToArray())
        {
            turn.Note(new ControlFact(control.Control, ControlStep.Ended, entry));
        }

        if (turn.IsObeyed)
        {
            return;
        }

        OrderCourse.Follow(turn, definition, control);
        if (definition.ReachOf(turn.Kind, turn.Sight).Way != ReachWay.Predicted)
        {
            Order(turn, definition, control);
        }
    }

    private static void Order(AssetTurn turn, ControlDefinition definition, ControlState control)
    {
        var target = PriorityStack.Target(control.Entries, turn.Now);
        if (!IsDue(turn, definition, control, target))
        {
            return;
        }

        if (control.Order is { IsOpen: true } open)
        {
            OrderCourse.Note(turn, control, open, OrderState.Superseded, null);
        }

        var obstacle = Obstacle(turn, definition, target);
        var order = OrderDraft.Of(turn, definition, control, target, obstacle);
        turn.Note(new OrderFact(control.Control, order.Id, order.Steps[^1], order.ConfirmBy, order.RetryAt, order.Attempts, order));
        if (obstacle is null)
        {
            OrderCourse.Post(turn, order);
        }
    }

    /// <summary>Another target than was ordered; or the same, which could not be ordered then and can now, or was not obeyed, or no longer is, and the device speaks again.</summary>
    private static bool IsDue(AssetTurn turn, ControlDefinition definition, ControlState control, StackEntry? target)
    {
        if (control.Order is not { } last)
        {
            return target is not null;
        }

        var wanted = target?.Value ?? Value.None;
        return wanted != last.Value || last.State == OrderState.Superseded
            || (last.State == OrderState.Refused && Obstacle(turn, definition, target) is null)
            || (last.State == OrderState.Confirmed && target is not null && HasDrifted(turn, definition, last))
            || (last.IsUnfulfilled && (IsAskedAnew(last, target) || SpeaksAgain(turn, definition, last, ControlDefinition.AskAgainAfter)));
    }

    private static bool IsAskedAnew(Order last, StackEntry? target) =>
        target is not null && target.Command != last.Command && target.Start >= last.Steps[^1].At;

    // Somebody or something else has had the device do otherwise, such as a power cut that made it forget.
    private static bool HasDrifted(AssetTurn turn, ControlDefinition definition, Order last) =>
        SpeaksAgain(turn, definition, last, definition.ForgivenessOf(turn.Kind, turn.Sight)) && !definition.Agrees(last.Value, turn.State.Slots[definition.Telemetry.Slot]);

    private static bool SpeaksAgain(AssetTurn turn, ControlDefinition definition, Order last, TimeSpan after) =>
        turn.Now - last.Steps[^1].At >= after && turn.State.Slots[definition.Telemetry.Slot] is { Quality: Quality.Measured } slot && slot.At > last.Steps[^1].At;

    private static string? Obstacle(AssetTurn turn, ControlDefinition definition, StackEntry? target) =>
        definition.ReachOf(turn.Kind, turn.Sight) is { Way: ReachWay.None } reach ? reach.Sentence
        : target?.Slot != ControlSlot.Safety && definition.InhibitionOf(turn.Kind, turn.Sight, target?.Value ?? Value.None) is { } inhibition ? inhibition.Sentence
        : null;

    private static Instant Later(Instant moment, Instant now) => moment > now ? moment : Instant.Never;
}
