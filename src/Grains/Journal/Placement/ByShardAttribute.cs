using Orleans.Placement;

namespace Beffroi.Journal.Placement;

/// <summary>Puts a grain where its shard is wanted, by the function that decides which silo claims the shard.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ByShardAttribute() : PlacementAttribute(new ByShardPlacement());
