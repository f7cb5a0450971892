namespace Beffroi.Journal;

/// <summary>A shard whose assets answer nothing, and why.</summary>
[GenerateSerializer, Immutable, Alias("ClosedShard")]
public readonly record struct ClosedShard([property: Id(0)] int Shard, [property: Id(1)] string Reason);
