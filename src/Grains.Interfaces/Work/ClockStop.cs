using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>A time in which the clocks stood still.</summary>
/// <param name="To"><see cref="Instant.Never"/> while they do.</param>
[GenerateSerializer, Immutable, Alias("ClockStop")]
public sealed record ClockStop([property: Id(0)] Instant From, [property: Id(1)] Instant To, [property: Id(2)] Suspension Reason);
