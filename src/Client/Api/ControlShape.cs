using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>What can be commanded of an asset.</summary>
internal sealed record ControlsShape(ControlShape[] Controls);

/// <summary>One controlled property: its layers, its stack, its orders.</summary>
/// <param name="Form">number, flag or text.</param>
/// <param name="Inhibited">Why nothing may be commanded now; null when it may.</param>
/// <param name="Order">The newest order; null when nothing was ever ordered.</param>
internal sealed record ControlShape(
    string Control, string Name, string? Unit, string Form, double? Minimum, double? Maximum, ControlChoice[] Choices, ControlLayers Layers, ReachShape Reach,
    SlotShape[] Slots, InhibitionShape? Inhibited, OrderShape? Order, OrderShape[] Orders);

internal sealed record ControlChoice(string Key, string Name);

/// <summary>Default (left to itself), target (the entry that wins), in effect (what the device took up), actual (telemetry).</summary>
internal sealed record ControlLayers(Value Default, TargetShape? Target, EffectiveShape? InEffect, ActualShape Actual);

internal sealed record TargetShape(Value Value, string Slot, string Source, Instant Since);

/// <param name="How">acknowledged, sent or predicted.</param>
internal sealed record EffectiveShape(Value Value, Instant At, string How);

internal sealed record ActualShape(Value Value, string Quality, Instant? At);

/// <param name="Way">direct, next-uplink, predicted or none.</param>
internal sealed record ReachShape(string Way, double? ExpectedDelaySeconds, string Sentence);

internal sealed record InhibitionShape(string Code, string Sentence, string Advice);

internal sealed record SlotShape(string Slot, EntryShape[] Entries);

/// <param name="Expiry">Null for as long as nobody relinquishes.</param>
/// <param name="Wins">Whether it is the target.</param>
internal sealed record EntryShape(
    string Source, Value Value, Instant Start, Instant? Expiry, string? Reason, string Author, Cause Cause, string Command, bool Active, bool Wins);
