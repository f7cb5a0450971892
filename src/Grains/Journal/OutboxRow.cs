using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>An effect that is on its way: part of change (<see cref="Source"/>, <see cref="Version"/>), unique with <see cref="Index"/>.</summary>
/// <param name="Shard">The source's shard, whose owner sends it.</param>
public readonly record struct OutboxRow(int Shard, AssetId Source, long Version, int Index, AssetId Target, Instant Expires, byte[] Body);
