namespace Beffroi.Feed;

/// <summary>The strategy behind <see cref="OnSiloAttribute"/>.</summary>
[GenerateSerializer, Immutable, Alias("OnSiloPlacement")]
internal sealed class OnSiloPlacement : PlacementStrategy;
