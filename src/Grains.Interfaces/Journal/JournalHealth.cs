using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>How one silo's journal is.</summary>
[GenerateSerializer, Immutable, Alias("JournalHealth")]
public sealed record JournalHealth
{
    [Id(0)] public required JournalCondition Condition { get; init; }

    /// <summary>When the commit that is under way began, if it has been for longer than turns wait; null when nothing is stalled.</summary>
    [Id(1)] public Instant? StalledSince { get; init; }

    /// <summary>Changes that wait for their commit, and their bytes.</summary>
    [Id(2)] public int Queued { get; init; }

    [Id(3)] public long QueuedBytes { get; init; }

    /// <summary>How many more changes may be queued before turns wait.</summary>
    [Id(4)] public int Places { get; init; }

    /// <summary>How long the commit under way has taken so far; zero between commits.</summary>
    [Id(5)] public TimeSpan Lag { get; init; }

    /// <summary>Groups committed since this process began.</summary>
    [Id(6)] public long Groups { get; init; }

    /// <summary>Shards owned, of those this silo should own.</summary>
    [Id(7)] public int OwnedShards { get; init; }

    [Id(8)] public int WantedShards { get; init; }

    /// <summary>Loaded assets that were not activated yet.</summary>
    [Id(9)] public int Asleep { get; init; }

    /// <summary>Effects that no target has answered to yet.</summary>
    [Id(10)] public int Effects { get; init; }

    [Id(11)] public ClosedShard[] Closed { get; init; } = [];

    /// <summary>What the store said to the last try of a commit that is stalled, such as that its disk is full; null when it says nothing, or nothing is stalled.</summary>
    [Id(12)] public string? Trouble { get; init; }

    /// <summary>How much of what this silo should own is loaded, 0 to 1.</summary>
    public double Loading => WantedShards == 0 ? 1 : (double)OwnedShards / WantedShards;
}
