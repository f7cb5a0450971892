using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>From then until then, excluded.</summary>
[GenerateSerializer, Immutable, Alias("WorkStretch")]
public readonly record struct WorkStretch([property: Id(0)] Instant From, [property: Id(1)] Instant To);
