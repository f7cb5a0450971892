using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>A scenario from an instant on, or why it cannot be told: <c>run-not-done</c>, <c>outside-horizon</c>.</summary>
/// <param name="Assets">Those that it tells of; of all others nothing is known there.</param>
/// <param name="Frames">The first is whole.</param>
[GenerateSerializer, Immutable, Alias("FutureFilm")]
public sealed record FutureFilm([property: Id(0)] Outcome Outcome, [property: Id(1)] AssetId[] Assets, [property: Id(2)] FutureFrame[] Frames);
