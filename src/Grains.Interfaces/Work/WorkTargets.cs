namespace Beffroi.Work;

/// <summary>How soon somebody has to be there (GTI) and it has to work again (GTR), counted from the order's creation. Kept with the entry that set the priority: a change of settings moves no clock of before.</summary>
[GenerateSerializer, Immutable, Alias("WorkTargets")]
public sealed record WorkTargets([property: Id(0)] TimeSpan Attend, [property: Id(1)] TimeSpan Restore);
