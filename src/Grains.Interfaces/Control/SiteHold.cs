using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>Somebody works on the asset, or no longer does: until then nothing is commanded of it from afar, nor of what hangs on the same circuit.</summary>
/// <param name="Order">The work order.</param>
/// <param name="Version">Grows with every word on that order: an older one that comes late changes nothing.</param>
/// <param name="Held">Whether somebody does.</param>
/// <param name="Who">Who is there.</param>
/// <param name="Part">The part of the asset it is on, such as a circuit of a cabinet; null for the whole.</param>
[GenerateSerializer, Immutable, Alias("SiteHold")]
public sealed record SiteHold(
    [property: Id(0)] long Order, [property: Id(1)] long Version, [property: Id(2)] bool Held, [property: Id(3)] string Who, [property: Id(4)] Instant Since, [property: Id(5)] string? Part);
