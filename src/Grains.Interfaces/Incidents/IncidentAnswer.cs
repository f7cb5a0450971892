using Beffroi.Twin;

namespace Beffroi.Incidents;

/// <summary>What became of an act on incidents, and the incident as it is now; null when refused.</summary>
[GenerateSerializer, Immutable, Alias("IncidentAnswer")]
public sealed record IncidentAnswer([property: Id(0)] Outcome Outcome, [property: Id(1)] Incident? Incident);
