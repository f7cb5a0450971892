namespace Beffroi.Work;

/// <summary>A period of a round.</summary>
/// <param name="Orders">How many were made for it.</param>
[GenerateSerializer, Immutable, Alias("RoundPeriod")]
public readonly record struct RoundPeriod([property: Id(0)] WorkStretch Period, [property: Id(1)] int Orders, [property: Id(2)] int Done, [property: Id(3)] int Late);
