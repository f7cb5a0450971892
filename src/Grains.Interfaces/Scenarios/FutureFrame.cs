using Beffroi.Feed;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>How assets look in a scenario at an instant: all that are told of, or those that look otherwise than in the frame before.</summary>
/// <param name="Assets">Their numbers in the film's list.</param>
/// <param name="Main">Of the main property; NaN when it is unknown.</param>
[GenerateSerializer, Immutable, Alias("FutureFrame")]
public sealed record FutureFrame([property: Id(0)] Instant At, [property: Id(1)] int[] Assets, [property: Id(2)] Mark[] Marks, [property: Id(3)] float[] Main);
