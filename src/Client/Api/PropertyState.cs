using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>One property of an asset as it stands.</summary>
/// <param name="ChangedAt">When its value last became another one.</param>
/// <param name="FreshUntil">When it turns stale; null for a property that does not age.</param>
/// <param name="Pending">Whether the value awaits its commit.</param>
internal sealed record PropertyState(
    string Property, Value Value, string? Unit, string Quality, Instant? At, Instant? ChangedAt, Instant? FreshUntil, bool Pending);
