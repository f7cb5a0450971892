using Beffroi.Feed;
using Beffroi.Twin;

namespace Beffroi.Past;

/// <summary>Looks at an instant: of all assets, or of those that look otherwise than in the frame before.</summary>
[GenerateSerializer, Immutable, Alias("PastFrame")]
public sealed record PastFrame([property: Id(0)] Instant At, [property: Id(1)] LiveEntry[] Entries);
