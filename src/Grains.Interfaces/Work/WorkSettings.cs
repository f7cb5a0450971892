using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>How work is done here, for those who have to know it without a network.</summary>
[GenerateSerializer, Immutable, Alias("WorkSettings")]
public sealed record WorkSettings(
    [property: Id(0)] IReadOnlyDictionary<Priority, WorkTargets> Targets,
    [property: Id(1)] Suspension[] StopsClock,
    [property: Id(2)] IReadOnlyDictionary<WorkState, WorkState[]> Steps);
