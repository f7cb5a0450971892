namespace Beffroi.Control;

/// <summary>How far a group has come.</summary>
/// <param name="States">How many members' newest orders are in each state.</param>
/// <param name="Unordered">Members that took it and had nothing to order: a higher slot wins, or the device does so already.</param>
/// <param name="Unasked">Members not asked yet.</param>
[GenerateSerializer, Immutable, Alias("CommandGroupProgress")]
public sealed record CommandGroupProgress(
    [property: Id(0)] CommandGroup Group, [property: Id(1)] IReadOnlyDictionary<OrderState, int> States, [property: Id(2)] int Unordered, [property: Id(3)] int Unasked);
