using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>Some assets are out for a time, and with them all that they supply.</summary>
/// <param name="Part">What of them is out: a circuit of a cabinet; null for all.</param>
public sealed record Outage(Instant From, Instant To, Func<ScenarioAsset, bool> Concerns, string? Part = null);
