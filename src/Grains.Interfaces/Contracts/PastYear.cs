namespace Beffroi.Contracts;

/// <summary>What a clause came to in an earlier year, as far as later years go by it.</summary>
/// <param name="GapPercent">Of the target; null for a target of nothing.</param>
/// <param name="Rebase">What the target was multiplied by, from this year on; 1 unless it was set anew.</param>
/// <param name="IsRebased">Whether this is the year in which it was set anew.</param>
[GenerateSerializer, Immutable, Alias("PastYear")]
public sealed record PastYear(
    [property: Id(0)] int Year, [property: Id(1)] decimal Target, [property: Id(2)] decimal Measured, [property: Id(3)] decimal Gap, [property: Id(4)] decimal? GapPercent,
    [property: Id(5)] decimal Rebase, [property: Id(6)] bool IsRebased);
