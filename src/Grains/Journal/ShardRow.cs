namespace Beffroi.Journal;

/// <summary>A shard in the store: who writes it (null for nobody), and the sequence up to which every row is covered by a snapshot.</summary>
public readonly record struct ShardRow(int Id, long? Writer, long Checkpoint, long LastSequence);
