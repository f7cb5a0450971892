namespace Beffroi.OnCall;

/// <summary>Somebody who is called.</summary>
/// <param name="Phone">Of the duty, not of the person's home; null for none.</param>
[GenerateSerializer, Immutable, Alias("OnCallPerson")]
public sealed record OnCallPerson([property: Id(0)] string Name, [property: Id(1)] string? Phone);
