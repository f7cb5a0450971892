namespace Beffroi.Twin;

/// <summary>A condition began to hold, became an alarm, or ended.</summary>
[GenerateSerializer, Immutable, Alias("ConditionFact")]
public readonly record struct ConditionFact([property: Id(0)] string Code, [property: Id(1)] ConditionStep Step);
