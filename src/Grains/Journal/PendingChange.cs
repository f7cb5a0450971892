using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>A change an asset asks to be committed.</summary>
public sealed record PendingChange
{
    public required AssetId Asset { get; init; }

    public required long Version { get; init; }

    public required Instant At { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>Effects by index: target, expiry and content. The journal fills in shard, source, version and index.</summary>
    public IReadOnlyList<OutboxRow> Effects { get; init; } = [];

    public IReadOnlyList<RegisterWrite> Registers { get; init; } = [];

    /// <summary>The state's bytes when a snapshot is due: written after the commit.</summary>
    public byte[]? Snapshot { get; init; }

    /// <summary>How many readings it holds, for the activity figures.</summary>
    public int Readings { get; init; }
}
