namespace Beffroi.Rules;

/// <summary>A firing as the register keeps it.</summary>
/// <param name="Id">Its number there: newest first, the next page begins below the last.</param>
[GenerateSerializer, Immutable, Alias("KeptFiring")]
public sealed record KeptFiring([property: Id(0)] long Id, [property: Id(1)] Firing Firing);
