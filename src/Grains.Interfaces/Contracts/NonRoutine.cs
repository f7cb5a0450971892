namespace Beffroi.Contracts;

/// <summary>What changed the use of a year and is nobody's performance: an event, a new building. It counts when both parties signed.</summary>
/// <param name="Quantity">Added to the baseline, in its unit.</param>
[GenerateSerializer, Immutable, Alias("NonRoutine")]
public sealed record NonRoutine([property: Id(0)] string Fact, [property: Id(1)] string Title, [property: Id(2)] decimal Quantity);
