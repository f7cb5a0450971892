namespace Beffroi.Journal.Ownership;

/// <summary>What the store holds of a shard cannot be what the journal wrote.</summary>
internal sealed class ShardGapException(string message) : Exception(message);
