using System.Globalization;
using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>An order in the making. Pure.</summary>
internal static class OrderDraft
{
    /// <param name="target">Null releases the device.</param>
    /// <param name="obstacle">Why it cannot be sent now; null when it can.</param>
    public static Order Of(AssetTurn turn, ControlDefinition definition, ControlState control, StackEntry? target, string? obstacle)
    {
        var latest = turn.Now + ControlDefinition.LongestOrder;
        var entry = target ?? Ended(turn, control);
        return new()
        {
            Id = IdOf(turn),
            Command = entry?.Command ?? control.Order?.Command ?? "",
            Control = control.Control,
            Value = target?.Value ?? Value.None,
            Slot = target?.Slot ?? ControlSlot.Default,
            Source = entry?.Source ?? "",
            Cause = entry?.Cause ?? new("twin"),
            Steps = obstacle is null
                ? [new(OrderState.Requested, turn.Now), new(OrderState.Authorised, turn.Now), new(OrderState.Queued, turn.Now)]
                : [new(OrderState.Requested, turn.Now), new(OrderState.Refused, turn.Now, obstacle)],
            Expiry = target is null ? latest : Instant.Earlier(target.Expiry, latest),
            Group = target?.Group,
        };
    }

    // The entry whose end or relinquishing leaves the device to itself; who relinquished it is behind the release.
    private static StackEntry? Ended(AssetTurn turn, ControlState control)
    {
        foreach (var fact in turn.ControlFacts.Reverse())
        {
            if (fact.Control == control.Control && fact.Step != ControlStep.Written)
            {
                return fact.Entry with { Command = fact.Command ?? fact.Entry.Command, Cause = fact.Cause ?? fact.Entry.Cause };
            }
        }

        return null;
    }

    // Short, as it must fit into a radio message; unique, as an asset has one ordinal and a version one turn.
    private static string IdOf(AssetTurn turn) => string.Create(
        CultureInfo.InvariantCulture, $"{turn.State.Ordinal:x}-{turn.NextVersion:x}{(turn.OrdersIssued == 0 ? "" : $"-{turn.OrdersIssued:x}")}");
}
