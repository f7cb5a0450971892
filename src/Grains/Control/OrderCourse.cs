using Beffroi.Control.Outlets;
using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>The course of an order after it was issued: sent, sent again, acknowledged, confirmed or not. Pure.</summary>
public static class OrderCourse
{
    /// <summary>What the device or its network says of an order; what comes again or too late changes nothing.</summary>
    public static void Progress(AssetTurn turn, OrderProgress told)
    {
        foreach (var control in turn.State.Controls ?? [])
        {
            if (control.Order is { } order && order.Id == told.Order && turn.Kind.FindControl(control.Control) is { } definition && Advances(order, told))
            {
                Advance(turn, definition, control, order, told);
            }
        }
    }

    /// <summary>Confirms it, gives it up or sends it again, as time and telemetry have it.</summary>
    internal static void Follow(AssetTurn turn, ControlDefinition definition, ControlState control)
    {
        if (control.Order is not { } order || !(order.IsOpen || order.IsUnfulfilled))
        {
            return;
        }

        if (IsConfirmed(turn, definition, order))
        {
            Note(turn, control, order, OrderState.Confirmed, null);
        }
        else if (order.IsOpen && order.ConfirmBy <= turn.Now)
        {
            Note(turn, control, order, OrderState.NotConfirmed, Disagreement(turn, definition, order));
        }
        else if (order.State == OrderState.Queued && order.Expiry <= turn.Now)
        {
            Note(turn, control, order, OrderState.Expired, null);
        }
        else if (order.State == OrderState.Queued && Inhibition(turn.Kind, turn.Sight, definition, order) is { } inhibition)
        {
            // Not sent, and made again when it may be.
            Note(turn, control, order, OrderState.Refused, inhibition.Sentence);
        }
        else if (order.State is OrderState.Queued or OrderState.Sent && order.RetryAt <= turn.Now && Inhibition(turn.Kind, turn.Sight, definition, order) is null)
        {
            turn.Note(new OrderFact(control.Control, order.Id, new(OrderState.Queued, turn.Now, "no-acknowledgement"), order.ConfirmBy, Instant.Never, order.Attempts));
            Post(turn, order);
        }
    }

    /// <summary>The order as its device gets it; null when it is no longer to be sent.</summary>
    public static DeviceOrder? Wanted(AssetKind kind, AssetId asset, AssetState state, string id, Instant now)
    {
        foreach (var control in state.Controls ?? [])
        {
            if (control.Order is { State: OrderState.Queued } order && order.Id == id && order.Expiry > now && kind.FindControl(control.Control) is { } definition
                && Inhibition(kind, new(state, now), definition, order) is null)
            {
                return new(asset, id, control.Control, order.Value, definition.Property.Unit, order.Expiry,
                    new Sight(state, now).Text(AttributeDefinition.DevEui), order.Attempts + 1);
            }
        }

        return null;
    }

    private static Inhibition? Inhibition(AssetKind kind, Sight sight, ControlDefinition definition, Order order) =>
        order.Slot == ControlSlot.Safety ? null : definition.InhibitionOf(kind, sight, order.Value);

    internal static void Post(AssetTurn turn, Order order) => turn.Tell(
        OutletTarget.DeviceOf(turn.Asset), new() { Form = EffectForm.Order, Name = order.Id, At = turn.Now });

    internal static void Note(AssetTurn turn, ControlState control, Order order, OrderState state, string? detail) =>
        turn.Note(new OrderFact(control.Control, order.Id, new(state, turn.Now, detail), order.ConfirmBy, Instant.Never, order.Attempts));

    private static bool Advances(Order order, OrderProgress told) => (order.State, told.State) switch
    {
        (OrderState.Queued, OrderState.Queued) => told.Detail != order.Steps[^1].Detail,
        (OrderState.Queued, OrderState.Sent or OrderState.Acknowledged or OrderState.Failed) => true,
        (OrderState.Sent, OrderState.Acknowledged or OrderState.Failed) => true,
        _ => false,
    };

    private static void Advance(AssetTurn turn, ControlDefinition definition, ControlState control, Order order, OrderProgress told)
    {
        // A network server that queues it and then says that it sent it has been given it once.
        var given = told.State == OrderState.Queued || (told.State == OrderState.Sent && order.RetryAt == Instant.Never);
        var attempts = given ? order.Attempts + 1 : order.Attempts;
        var retry = attempts < ControlDefinition.MostAttempts ? turn.Now + definition.PatienceOf(turn.Kind, turn.Sight, attempts) : Instant.Never;
        var (confirmBy, retryAt) = told.State switch
        {
            OrderState.Acknowledged => (turn.Now + definition.ConfirmationOf(turn.Kind), Instant.Never),
            OrderState.Sent => (
                order.ConfirmBy == Instant.Never ? turn.Now + definition.ConfirmationOf(turn.Kind) : order.ConfirmBy,
                retry),
            OrderState.Queued => (order.ConfirmBy, retry),
            _ => (order.ConfirmBy, Instant.Never),
        };
        turn.Note(new OrderFact(control.Control, order.Id, new(told.State, turn.Now, told.Detail) { Said = told.Said }, confirmBy, retryAt, attempts));
    }

    private static bool IsConfirmed(AssetTurn turn, ControlDefinition definition, Order order)
    {
        if (order.Reached(OrderState.Sent) is null && order.Reached(OrderState.Acknowledged) is null)
        {
            return false;
        }

        var since = (order.Steps.First(s => s.State is OrderState.Sent or OrderState.Acknowledged).At) - ControlDefinition.ClockTolerance;
        var slot = turn.State.Slots[definition.Telemetry.Slot];
        if (slot.Quality != Quality.Measured || slot.At < since)
        {
            return false;
        }

        var expected = order.Value.IsNone ? definition.Default(turn.Sight) : order.Value;
        return expected.IsNone ? order.Reached(OrderState.Acknowledged) is not null : definition.Agrees(expected, slot);
    }

    private static string Disagreement(AssetTurn turn, ControlDefinition definition, Order order)
    {
        var slot = turn.State.Slots[definition.Telemetry.Slot];
        var heard = slot.Quality == Quality.Measured && slot.At >= order.At;
        return heard ? $"{definition.Telemetry.Name} is {slot.ValueOf(definition.Telemetry)}" : $"nothing was heard of {definition.Telemetry.Name}";
    }
}
