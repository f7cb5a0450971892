using Beffroi.Twin;

namespace Beffroi.Rules.BackTesting;

/// <summary>What assets of a back-test hang on: its kind, and a state of its own.</summary>
internal sealed record Teller(AssetKind Kind, AssetId Asset, AssetState State);
