using Beffroi.Control;
using Beffroi.Language;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>An order to a device and how far it has come.</summary>
/// <param name="Asset">Only in lists over assets.</param>
/// <param name="Value">Null releases the device.</param>
/// <param name="ConfirmBy">Until when telemetry must agree; null before it is sent.</param>
/// <param name="Attempts">How often it was given to the device's network.</param>
internal sealed record OrderShape(
    string Id, string? Asset, string Command, string Control, Value Value, string State, OrderStepShape[] Steps, string Slot, string Source, string Author, string? Reason,
    Instant Expiry, Instant? ConfirmBy, int Attempts, string? Group)
{
    public static OrderShape Of(OrderEntry entry, Tongue tongue) => Of(entry.Order, tongue) with { Asset = entry.Asset.ToString() };

    public static OrderShape Of(Order order, Tongue tongue) => new(
        order.Id, null, order.Command, order.Control, order.Value, ControlWords.Of(order.State),
        [.. order.Steps.Select(s => new OrderStepShape(ControlWords.Of(s.State), s.At, s.Said is { } said ? Sentences.Told(tongue, said) : s.Detail))],
        ControlWords.Of(order.Slot), order.Source, order.Cause.Author, CauseTelling.Reason(tongue, order.Cause), order.Expiry,
        order.ConfirmBy == Instant.Never ? null : order.ConfirmBy, order.Attempts, order.Group);
}

internal sealed record OrderStepShape(string State, Instant At, string? Detail);
