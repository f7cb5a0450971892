namespace Beffroi.Journal.Model;

/// <summary>One part of a group, in the order it was queued.</summary>
internal abstract record ModelEntry
{
    public sealed record Claim(int Shard) : ModelEntry;

    /// <param name="Snapshot">The state at this version, when a snapshot is due.</param>
    public sealed record Append(ModelRow Row, ModelState? Snapshot) : ModelEntry;

    public sealed record Sent(Identity Effect) : ModelEntry;

    public sealed record Checkpoint(int Shard, int Sequence) : ModelEntry;

    public sealed record Release(int Shard) : ModelEntry;
}
