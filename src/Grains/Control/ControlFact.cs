using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>An entry came into a priority stack or left it.</summary>
/// <param name="Command">The command behind it: of what was relinquished, the one that took it out; of what ended, null.</param>
/// <param name="Cause">Who relinquished it and why; null otherwise, the entry has its own.</param>
[GenerateSerializer, Immutable, Alias("ControlFact")]
public sealed record ControlFact(
    [property: Id(0)] string Control, [property: Id(1)] ControlStep Step, [property: Id(2)] StackEntry Entry, [property: Id(3)] string? Command = null, [property: Id(4)] Cause? Cause = null);
