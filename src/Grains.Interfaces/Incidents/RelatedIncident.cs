namespace Beffroi.Incidents;

/// <summary>An incident that another might belong to, and why.</summary>
[GenerateSerializer, Immutable, Alias("RelatedIncident")]
public sealed record RelatedIncident([property: Id(0)] long Number, [property: Id(1)] Tie Tie);
