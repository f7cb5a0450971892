using Beffroi.Inventory;

namespace Beffroi.Twin;

/// <summary>The asset was described: all that is known of it from then on, and the ordinal it has.</summary>
[GenerateSerializer, Immutable, Alias("Enrolment")]
public sealed record Enrolment([property: Id(0)] Description Description, [property: Id(1)] int Ordinal);
