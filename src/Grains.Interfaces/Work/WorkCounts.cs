namespace Beffroi.Work;

/// <param name="Revision">The newest of any order.</param>
[GenerateSerializer, Immutable, Alias("WorkCounts")]
public sealed record WorkCounts(
    [property: Id(0)] IReadOnlyDictionary<WorkState, int> States, [property: Id(1)] int Late, [property: Id(2)] int OnSite, [property: Id(3)] long Revision);
