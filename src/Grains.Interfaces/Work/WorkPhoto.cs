using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>That there is a photograph. The twin holds no image.</summary>
/// <param name="Hash">SHA-256 of the file, in lower hexadecimal: whoever has the file can show that it is the one.</param>
/// <param name="Reference">Where it is kept, in the operator's own words or an address; null while it is on the phone only.</param>
[GenerateSerializer, Immutable, Alias("WorkPhoto")]
public sealed record WorkPhoto([property: Id(0)] string Hash, [property: Id(1)] Instant TakenAt, [property: Id(2)] string? Reference);
