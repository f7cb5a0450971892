namespace Beffroi.Work;

/// <summary>A line of a checklist.</summary>
/// <param name="Unit">Of the number that is wanted; null for yes or no.</param>
[GenerateSerializer, Immutable, Alias("WorkCheckItem")]
public sealed record WorkCheckItem([property: Id(0)] string Item, [property: Id(1)] string? Unit = null);
