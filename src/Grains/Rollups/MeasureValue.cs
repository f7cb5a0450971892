using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>One measure of one asset: the scaled value of a sum or mean, or the index of a state.</summary>
/// <param name="Quality"><see cref="Quality.Unknown"/> when there is no value: then it counts nowhere.</param>
/// <param name="FreshUntil">When it turns stale.</param>
[GenerateSerializer, Immutable, Alias("MeasureValue")]
public readonly record struct MeasureValue([property: Id(0)] long Scaled, [property: Id(1)] Quality Quality, [property: Id(2)] Instant FreshUntil);
