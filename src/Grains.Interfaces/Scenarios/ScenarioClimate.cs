using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>By what the weather of a run is found again.</summary>
/// <param name="Warming">By how much it is warmer, °C.</param>
/// <param name="WarmingPerYear">By how much more with each year since <paramref name="Since"/>, °C.</param>
[GenerateSerializer, Immutable, Alias("ScenarioClimate")]
public sealed record ScenarioClimate([property: Id(0)] ulong Seed, [property: Id(1)] double Warming, [property: Id(2)] double WarmingPerYear, [property: Id(3)] Instant Since);
