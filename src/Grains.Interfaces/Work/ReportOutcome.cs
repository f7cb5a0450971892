using Beffroi.Twin;

namespace Beffroi.Work;

/// <param name="Report">As it is now; null when there is none.</param>
/// <param name="Duplicate">Whether somebody had told of the same before.</param>
/// <param name="Work">How far its order is; null for none.</param>
[GenerateSerializer, Immutable, Alias("ReportOutcome")]
public sealed record ReportOutcome([property: Id(0)] Outcome Outcome, [property: Id(1)] CitizenReport? Report, [property: Id(2)] bool Duplicate = false, [property: Id(3)] WorkState? Work = null);
