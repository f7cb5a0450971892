namespace Beffroi.History;

/// <summary>A question that would read more than the silo allows.</summary>
/// <param name="Readings">How many readings would be decoded.</param>
/// <param name="Most">How many may be, a setting.</param>
[GenerateSerializer, Immutable, Alias("HistoryLimit")]
public sealed record HistoryLimit([property: Id(0)] long Readings, [property: Id(1)] long Most);
