using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>One shard as the memory database has it.</summary>
internal sealed class MemoryShard(int id)
{
    public int Id => id;

    public long? Writer { get; set; }

    public long Checkpoint { get; set; }

    public long LastSequence { get; set; }

    public List<ChangeRow> Rows { get; } = [];

    public Dictionary<AssetId, SnapshotRow> Snapshots { get; } = [];

    public SortedDictionary<(string Source, long Version, int Index), OutboxRow> Outbox { get; } = new(Comparer<(string, long, int)>.Default);

    public ShardRow ToRow() => new(id, Writer, Checkpoint, LastSequence);

    public static (string Source, long Version, int Index) KeyOf(OutboxRow row) => (row.Source.ToString(), row.Version, row.Index);

    public static (string Source, long Version, int Index) KeyOf(OutboxKey key) => (key.Source.ToString(), key.Version, key.Index);
}
