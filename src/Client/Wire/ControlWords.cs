using Beffroi.Control;

namespace Beffroi.Wire;

/// <summary>The words the API uses for slots, states of orders and ways to devices. Stable: screens and programs go by them.</summary>
internal static class ControlWords
{
    public static readonly string[] Slots = ["safety", "operator", "event", "rule", "programme", "default"];

    public static readonly string[] States =
        ["requested", "authorised", "queued", "sent", "acknowledged", "confirmed", "refused", "failed", "expired", "superseded", "not-confirmed"];

    private static readonly string[] Ways = ["direct", "next-uplink", "predicted", "none"];

    public static string Of(ControlSlot slot) => Slots[(int)slot];

    public static string Of(OrderState state) => States[(int)state];

    public static string Of(ReachWay way) => Ways[(int)way];

    public static ControlSlot? SlotOf(string? word) => Array.IndexOf(Slots, word) is >= 0 and var index ? (ControlSlot)index : null;

    public static OrderState? StateOf(string? word) => Array.IndexOf(States, word) is >= 0 and var index ? (OrderState)index : null;
}
