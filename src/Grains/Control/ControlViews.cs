using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>What is shown of controls at a moment. Pure; <c>explain</c> asks it of past states as well.</summary>
public static class ControlViews
{
    public static AssetControls? Of(AssetKind kind, AssetId asset, AssetState state, Instant now) => state.Description is null ? null : new(
        asset, now, [.. kind.Controls.Select(c => Of(kind, c, state, new(state, now)))]);

    private static ControlView Of(AssetKind kind, ControlDefinition definition, AssetState state, Sight sight)
    {
        var control = ControlFold.Find(state, definition.Property.Name);
        var target = PriorityStack.Target(control?.Entries ?? [], sight.Now);
        var reach = definition.ReachOf(kind, sight);
        var byItself = definition.Default(sight);
        Order[] orders = control is null ? [] : [.. control.Order is { } newest ? [newest] : Array.Empty<Order>(), .. control.Past];
        return new()
        {
            Control = definition.Property.Name,
            Default = byItself,
            Target = target,
            InEffect = InEffect(target, reach, byItself, orders, sight.Now),
            Actual = AssetViews.Of(definition.Telemetry, state.Slots[definition.Telemetry.Slot], sight.Now, pending: false),
            Reach = reach,
            Inhibited = definition.InhibitionOf(kind, sight, Value.None),
            Entries = PriorityStack.Sorted(control?.Entries ?? []),
            Orders = orders,
        };
    }

    private static EffectiveValue? InEffect(StackEntry? target, Reach reach, Value byItself, Order[] orders, Instant now)
    {
        if (reach.Way == ReachWay.Predicted && target is not null)
        {
            return new(target.Value, target.Start, "predicted");
        }

        foreach (var order in orders)
        {
            var (acknowledged, sent) = (order.Reached(OrderState.Acknowledged) ?? order.Reached(OrderState.Confirmed), order.Reached(OrderState.Sent));
            if ((acknowledged ?? sent) is { } at)
            {
                return order.Value.IsNone ? Predicted(byItself, at) : new(order.Value, at, acknowledged is null ? "sent" : "acknowledged");
            }
        }

        return Predicted(byItself, now);
    }

    private static EffectiveValue? Predicted(Value byItself, Instant at) => byItself.IsNone ? null : new(byItself, at, "predicted");
}
