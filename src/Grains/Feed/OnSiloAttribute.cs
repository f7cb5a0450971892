using Orleans.Placement;

namespace Beffroi.Feed;

/// <summary>Puts a grain on the silo whose address is its key, and nowhere else.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OnSiloAttribute() : PlacementAttribute(new OnSiloPlacement());
