using Beffroi.Twin;

namespace Beffroi.OnCall;

/// <summary>A stretch of time in which the same people are on call at one level.</summary>
/// <param name="InsteadOf">Whose turn it would be; empty when nobody stands in for anybody.</param>
[GenerateSerializer, Immutable, Alias("OnCallStint")]
public sealed record OnCallStint([property: Id(0)] Instant From, [property: Id(1)] Instant To, [property: Id(2)] OnCallPerson[] People, [property: Id(3)] OnCallPerson[] InsteadOf);
