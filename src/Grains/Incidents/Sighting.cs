namespace Beffroi.Incidents;

/// <summary>An alarm that holds, as a member it would be.</summary>
/// <param name="Follows">Whether it is explained by another already: it stays where it is, and joins nothing.</param>
public readonly record struct Sighting(IncidentMember Member, bool Follows);
