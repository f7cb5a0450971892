namespace Beffroi.Cluster.Judging;

/// <summary>A row of the journal as it lies in the table.</summary>
internal sealed record StoredRow(int Shard, long Sequence, string Asset, long Version, long At, byte[] Body);

/// <summary>A row of the table of shards.</summary>
internal sealed record StoredShard(int Id, long? Writer, long Checkpoint, long LastSequence);

/// <summary>A row of the table of writers.</summary>
internal sealed record StoredWriter(long Id, string Silo, long Number, bool Fenced);

/// <summary>A row of the table of snapshots.</summary>
internal sealed record StoredSnapshot(int Shard, string Asset, long Version, byte[] State);

/// <summary>A row of the register of the inventory; the version is that of the last description.</summary>
internal sealed record StoredEntry(string Asset, int Ordinal, long Version, bool Retired);

/// <summary>A row of the register of alarms.</summary>
internal sealed record StoredAlarm(string Asset, string Code, long Since, long Version);
