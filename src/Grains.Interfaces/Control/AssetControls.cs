using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>All that can be commanded of an asset, as of a moment.</summary>
[GenerateSerializer, Immutable, Alias("AssetControls")]
public sealed record AssetControls([property: Id(0)] AssetId Asset, [property: Id(1)] Instant AsOf, [property: Id(2)] ControlView[] Controls);
