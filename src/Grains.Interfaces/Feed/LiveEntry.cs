using Beffroi.Twin;

namespace Beffroi.Feed;

/// <summary>One asset in a silo's live feed.</summary>
/// <param name="Main">The main property's value as a number (a choice's index for a text), NaN when unknown.</param>
/// <param name="FreshUntil">When the mark turns stale by itself, with no message.</param>
[GenerateSerializer, Immutable, Alias("LiveEntry")]
public readonly record struct LiveEntry(
    [property: Id(0)] int Ordinal,
    [property: Id(1)] byte Kind,
    [property: Id(2)] Mark Mark,
    [property: Id(3)] float Main,
    [property: Id(4)] Instant FreshUntil);
