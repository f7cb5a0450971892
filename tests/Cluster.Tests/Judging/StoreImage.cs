namespace Beffroi.Cluster.Judging;

/// <summary>The tables at one moment: the rows of the journal that are newer than those seen before, and everything else whole.</summary>
internal sealed record StoreImage
{
    /// <summary>Ordered by shard and sequence.</summary>
    public required IReadOnlyList<StoredRow> NewRows { get; init; }

    /// <summary>All rows of the journal.</summary>
    public required long RowCount { get; init; }

    public required IReadOnlyList<StoredShard> Shards { get; init; }

    public required IReadOnlyList<StoredWriter> Writers { get; init; }

    public required IReadOnlyList<StoredSnapshot> Snapshots { get; init; }

    public required IReadOnlyList<StoredEntry> Inventory { get; init; }

    public required IReadOnlyList<StoredAlarm> Alarms { get; init; }

    /// <summary>Source, version and target of effects on their way.</summary>
    public required IReadOnlyList<string> Outbox { get; init; }

    /// <summary>Reason and sentence of each dead letter.</summary>
    public required IReadOnlyList<string> DeadLetters { get; init; }

    /// <summary>Target and version of what was described, in the order of the audit.</summary>
    public required IReadOnlyList<(string Target, long Version)> Audit { get; init; }
}
