using Beffroi.Twin;

namespace Beffroi.OnCall;

/// <summary>Who is on call at one level.</summary>
/// <param name="Until">When somebody else is; null when nobody else is known of.</param>
[GenerateSerializer, Immutable, Alias("OnDuty")]
public sealed record OnDuty([property: Id(0)] int Level, [property: Id(1)] string Name, [property: Id(2)] OnCallPerson[] People, [property: Id(3)] Instant? Until);

