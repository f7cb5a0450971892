namespace Beffroi.Journal.Placement;

/// <summary>The strategy behind <see cref="ByShardAttribute"/>.</summary>
[GenerateSerializer, Immutable, Alias("ByShardPlacement")]
public sealed class ByShardPlacement : PlacementStrategy;
