namespace Beffroi.Twin;

/// <summary>An alarm condition of the asset that holds now.</summary>
/// <param name="Code">Its code in the kind's catalogue, such as <c>lamp-out</c>.</param>
/// <param name="Since">Since when it has been an alarm, on-delay passed.</param>
[GenerateSerializer, Immutable, Alias("ConditionView")]
public sealed record ConditionView([property: Id(0)] string Code, [property: Id(1)] Priority Priority, [property: Id(2)] Instant Since);
