namespace Beffroi.Twin;

/// <summary>Who or what is behind a change, and why.</summary>
/// <param name="Author">A person, a rule and version, an import, or a source.</param>
/// <param name="Reason">In the author's words; null when none was given.</param>
[GenerateSerializer, Immutable, Alias("Cause")]
public sealed record Cause([property: Id(0)] string Author, [property: Id(1)] string? Reason = null);
