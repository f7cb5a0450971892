using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>An asset as it is when a scenario begins.</summary>
public sealed record ScenarioAsset(AssetId Asset, Description Description);
