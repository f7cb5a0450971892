using Beffroi.Control;
using Beffroi.Inventory;
using Beffroi.Quantities;

namespace Beffroi.Twin;

/// <summary>What a kind's behaviour sees of one asset at one moment: its properties with their quality, its attributes, its place, and the time as an argument.</summary>
public readonly struct Sight(AssetState state, Instant now)
{
    public Instant Now { get; } = now;

    internal AssetState State => state;

    public Place? Place => state.Description?.Place;

    public int Dependants => state.Dependants?.Count ?? 0;

    /// <summary>When anything was last heard of the asset; null for never.</summary>
    public Instant? LastSeen => state.LastSeen;

    /// <summary>Whether nothing was heard of it for that long; null when it was never heard, or nobody has listened for that long.</summary>
    public bool? IsSilentFor(TimeSpan time) =>
        state.LastSeen is not { } seen ? null : Now - seen < time ? false : Now - state.ListeningSince < time ? null : true;

    /// <summary>Whether nothing of one sort, last heard then, came for that long; null when nobody has listened for that long.</summary>
    public bool? IsSilentSince(Instant heard, TimeSpan time) => Now - heard < time ? false : Now < EndOfSilence(heard, time) ? null : true;

    /// <summary>When silence since that moment has lasted that long, with somebody listening all the while.</summary>
    public Instant EndOfSilence(Instant heard, TimeSpan time) => Instant.Later(heard, state.ListeningSince) + time;

    /// <summary>What the highest active entry of that control's stack asks for; null when there is none.</summary>
    public Value? Target(Property control) =>
        state.Controls is not null && ControlFold.Find(state, control.Name) is { } stack ? PriorityStack.Target(stack.Entries, Now)?.Value : null;

    /// <summary>What its calendar asks of that control, whatever stands higher in its stack; null when it follows none.</summary>
    public Value? Scheduled(Property control) =>
        state.Controls is not null && ControlFold.Find(state, control.Name) is { } stack ? PriorityStack.Find(stack.Entries, ControlSlot.Programme, Schedule.Source)?.Value : null;

    /// <summary>Whether its device was last ordered that and the order has left for it.</summary>
    public bool IsOrdered(Property control, Value value) =>
        state.Controls is not null && ControlFold.Find(state, control.Name)?.Order is { } order && order.Value == value && order.State != OrderState.Refused
        && (order.Reached(OrderState.Sent) ?? order.Reached(OrderState.Acknowledged)) is not null;

    /// <summary>When telemetry last confirmed an order to that control; null for never, as far as its orders are remembered.</summary>
    public Instant? ConfirmedAt(Property control)
    {
        if (state.Controls is null || ControlFold.Find(state, control.Name) is not { } stack)
        {
            return null;
        }

        var confirmed = stack.Order?.Reached(OrderState.Confirmed);
        for (var i = 0; confirmed is null && i < stack.Past.Count; i++)
        {
            confirmed = stack.Past[i].Reached(OrderState.Confirmed);
        }

        return confirmed;
    }

    /// <summary>The condition of that code while it holds, be it an alarm already or not; null when it does not.</summary>
    internal HeldCondition? Condition(string code) => state.Conditions?.Find(condition => condition.Code == code) is { Code: not null } held ? held : null;

    /// <summary>Whether an order to its device ended unfulfilled; null while another is under way or nothing was ever ordered.</summary>
    internal bool? IsDisobeyed
    {
        get
        {
            if (state.Controls is not { } controls)
            {
                return null;
            }

            var open = false;
            foreach (var control in controls)
            {
                if (control.Order is { IsUnfulfilled: true })
                {
                    return true;
                }

                open |= control.Order is { IsOpen: true };
            }

            return open ? null : false;
        }
    }

    public Known<TQuantity> Of<TQuantity>(Property<TQuantity> property)
        where TQuantity : struct, IQuantity<TQuantity>
    {
        ref var slot = ref state.Slots[property.Slot];
        return new(TQuantity.Of(slot.Number), slot.QualityAt(property, Now), slot.At, slot.ChangedAt);
    }

    public Known<bool> Of(FlagProperty property)
    {
        ref var slot = ref state.Slots[property.Slot];
        return new(slot.Number != 0, slot.QualityAt(property, Now), slot.At, slot.ChangedAt);
    }

    /// <summary>The moment that property is; null when it is unknown or stale.</summary>
    public Instant? Of(MomentProperty property)
    {
        ref var slot = ref state.Slots[property.Slot];
        return slot.QualityAt(property, Now) is Quality.Unknown or Quality.Stale ? null : new((long)slot.Number);
    }

    /// <summary>A text with its quality.</summary>
    public KnownText Known(TextProperty property)
    {
        ref var slot = ref state.Slots[property.Slot];
        return new(slot.Text, slot.QualityAt(property, Now), slot.At);
    }

    public Known<TChoice> Of<TChoice>(ChoiceProperty<TChoice> property)
        where TChoice : struct, Enum
    {
        ref var slot = ref state.Slots[property.Slot];
        return slot.Number < 0
            ? default
            : new(ChoiceProperty<TChoice>.At((int)slot.Number), slot.QualityAt(property, Now), slot.At, slot.ChangedAt);
    }

    /// <summary>The text last known of a property, stale or not; null when there is none.</summary>
    public string? Of(TextProperty property) => state.Slots[property.Slot] is { Quality: not Quality.Unknown } slot ? slot.Text : null;

    /// <summary>An attribute as a number; null when it was not told.</summary>
    public double? Number(AttributeDefinition attribute) => attribute.NumberIn(state.Description);

    /// <summary>An attribute as a text; null when it was not told.</summary>
    public string? Text(AttributeDefinition attribute) => attribute.TextIn(state.Description);

    /// <summary>An attribute as a flag; null when it was not told.</summary>
    public bool? Flag(AttributeDefinition attribute) => attribute.FlagIn(state.Description);

    /// <summary>An attribute as a moment; null when it was not told.</summary>
    public Instant? Moment(AttributeDefinition attribute) => attribute.MomentIn(state.Description);

    /// <summary>An attribute as one of an enumeration's names; null when it was not told.</summary>
    public TChoice? Choice<TChoice>(AttributeDefinition attribute)
        where TChoice : struct, Enum => attribute.ChoiceIn<TChoice>(state.Description);
}
