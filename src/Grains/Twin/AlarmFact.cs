using Beffroi.Alarms;

namespace Beffroi.Twin;

/// <summary>Something was done to an alarm, by a person or by time.</summary>
/// <param name="Author">Who; <see cref="AlarmActs.Twin"/> for what time or another alarm did.</param>
/// <param name="Text">The reason, the comment, or who sees to it.</param>
/// <param name="Until">The end of shelving.</param>
/// <param name="Parent">The alarm it follows from, when it is suppressed for that; the one that follows from it, when it is gathered.</param>
/// <param name="Level">The level that is called.</param>
[GenerateSerializer, Immutable, Alias("AlarmFact")]
public readonly record struct AlarmFact(
    [property: Id(0)] string Code,
    [property: Id(1)] AlarmStep Step,
    [property: Id(2)] string Author,
    [property: Id(3)] string? Text = null,
    [property: Id(4)] Instant? Until = null,
    [property: Id(5)] AlarmName? Parent = null,
    [property: Id(6)] int Level = 0);
