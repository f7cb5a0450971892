using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>From that moment on some assets are described otherwise: refitted, given another programme.</summary>
/// <param name="After">What an asset becomes, of what it was until then; null leaves it as it is.</param>
public sealed record Turnover(Instant At, Func<ScenarioAsset, Description?> After);
