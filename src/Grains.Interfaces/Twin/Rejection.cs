namespace Beffroi.Twin;

/// <summary>A measurement that was not taken, and why; it stands in the dead letters. Codes are those of <see cref="RejectionCode"/>.</summary>
[GenerateSerializer, Immutable, Alias("Rejection")]
public readonly record struct Rejection([property: Id(0)] string? Property, [property: Id(1)] string Code, [property: Id(2)] string Sentence);
