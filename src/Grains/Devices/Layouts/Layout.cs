namespace Beffroi.Devices.Layouts;

/// <summary>The payloads of a device, declared: the first message that a payload fits reads it.</summary>
public sealed record Layout(IReadOnlyList<LayoutMessage> Messages);
