namespace Beffroi.Twin;

/// <summary>An asset looks at a property of this one from now on, or no longer.</summary>
[GenerateSerializer, Immutable, Alias("FollowerFact")]
public readonly record struct FollowerFact([property: Id(0)] Follower Follower, [property: Id(1)] bool Gone);
