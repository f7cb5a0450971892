using Beffroi.Twin;

namespace Beffroi.OnCall;

/// <summary>Somebody stands in for whoever's turn it is.</summary>
public sealed record RotaReplacement(Instant From, Instant To, OnCallPerson Person);
