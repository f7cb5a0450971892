namespace Beffroi.Work;

/// <param name="Next">Give it as <see cref="WorkFilter.After"/>; null on the last page.</param>
[GenerateSerializer, Immutable, Alias("WorkPage")]
public sealed record WorkPage([property: Id(0)] WorkHead[] Orders, [property: Id(1)] string? Next);
