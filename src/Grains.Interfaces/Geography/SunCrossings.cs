using Beffroi.Twin;

namespace Beffroi.Geography;

/// <summary>When the sun's centre rises above an elevation and sinks below it again, on one day.</summary>
public readonly record struct SunCrossings(Instant Rise, Instant Set);
