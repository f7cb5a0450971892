using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>The value of an asset's main property.</summary>
/// <param name="Value">Null when it is unknown.</param>
/// <param name="Unit">Null when it has none.</param>
/// <param name="Quality"><c>measured</c>, <c>inferred</c>, <c>estimated</c>, <c>stale</c> or <c>unknown</c>.</param>
/// <param name="At">When it was observed.</param>
internal sealed record MainValue(string Property, Value Value, string? Unit, string Quality, Instant? At);
