using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>How far an instant is recorded.</summary>
/// <param name="Assets">Of how many assets something is told.</param>
/// <param name="NotRecorded">Of how many of today's assets nothing may be recorded of that instant.</param>
/// <param name="AsOf">The time that what is shown is of, where rows after it are gone; null when it is of the instant.</param>
/// <param name="RecordedFrom">Since when the past is told.</param>
internal sealed record PastShape(Instant At, int Assets, int NotRecorded, Instant? AsOf, Instant? RecordedFrom);
