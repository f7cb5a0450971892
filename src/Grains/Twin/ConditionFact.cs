using Beffroi.Alarms;

namespace Beffroi.Twin;

/// <summary>A condition began to hold, became an alarm, or ended.</summary>
/// <param name="Told">What the alarm is, when no row of the kind says so.</param>
/// <param name="Latches">Whether the alarm that opens waits for a reset once it has ended.</param>
[GenerateSerializer, Immutable, Alias("ConditionFact")]
public readonly record struct ConditionFact(
    [property: Id(0)] string Code, [property: Id(1)] ConditionStep Step, [property: Id(2)] ToldAlarm? Told = null, [property: Id(3)] bool Latches = false);
