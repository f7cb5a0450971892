namespace Beffroi.Journal;

/// <summary>Everything that is committed in one transaction: what was queued when the commit before ended.</summary>
public sealed record JournalGroup
{
    public required long Writer { get; init; }

    /// <summary>The writer's number of this group: one more than the last. Trying the same number again can never double it.</summary>
    public required long Number { get; init; }

    /// <summary>Shards to claim: from nobody, or from a fenced writer.</summary>
    public IReadOnlyList<int> Claims { get; init; } = [];

    /// <summary>Rows with their sequences, in the order of each shard.</summary>
    public IReadOnlyList<ChangeRow> Rows { get; init; } = [];

    public IReadOnlyList<OutboxRow> Outbox { get; init; } = [];

    public IReadOnlyList<OutboxKey> Sent { get; init; } = [];

    public IReadOnlyList<RegisterWrite> Registers { get; init; } = [];

    /// <summary>Shard and sequence below and at which every row is covered by a snapshot.</summary>
    public IReadOnlyList<(int Shard, long Sequence)> Checkpoints { get; init; } = [];

    /// <summary>Shards to give back, as the group's last act.</summary>
    public IReadOnlyList<int> Releases { get; init; } = [];
}
