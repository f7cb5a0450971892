using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>An alarm, from the register or from its asset.</summary>
internal readonly record struct OpenAlarmOf(AssetId Asset, string Code, Priority Priority, Instant Since);
