using Beffroi.Twin;

namespace Beffroi.ShiftLog;

/// <summary>What became of a draft: the entry, or why there is none.</summary>
[GenerateSerializer, Immutable, Alias("LogOutcome")]
public sealed record LogOutcome([property: Id(0)] Outcome Outcome, [property: Id(1)] LogEntry? Entry);
