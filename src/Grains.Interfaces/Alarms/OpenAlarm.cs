using Beffroi.Twin;

namespace Beffroi.Alarms;

/// <summary>An alarm that is open, as the register has it.</summary>
[GenerateSerializer, Immutable, Alias("OpenAlarm")]
public sealed record OpenAlarm(
    [property: Id(0)] AssetId Asset, [property: Id(1)] string Code, [property: Id(2)] Priority Priority, [property: Id(3)] Instant Since, [property: Id(4)] long Version);
