using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>The answer to a line of the checklist.</summary>
[GenerateSerializer, Immutable, Alias("WorkCheck")]
public sealed record WorkCheck([property: Id(0)] string Item, [property: Id(1)] Value Value);
