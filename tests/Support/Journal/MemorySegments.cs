using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>Sealed history as the memory database has it.</summary>
internal sealed class MemorySegments
{
    public Dictionary<(AssetId, string, Instant, long), SegmentRow> Rows { get; } = [];

    public Dictionary<int, Instant> Merged { get; } = [];

    public Dictionary<(int Shard, JournalPeriod Period), long> Sealed { get; } = [];

    public Dictionary<(long Writer, Instant Minute), long> Activity { get; } = [];

    public static (AssetId, string, Instant, long) KeyOf(SegmentHeader row) => (row.Asset, row.Property, row.First, row.Revision);

    public static SegmentHeader Header(SegmentRow row) => new()
    {
        Asset = row.Asset, Property = row.Property, First = row.First, Last = row.Last, Revision = row.Revision,
        Count = row.Count, Min = row.Min, Max = row.Max, Sum = row.Sum, Peaks = row.Peaks,
    };

    public long Drop(Func<SegmentRow, bool> old, int limit) => Rows.Values.Where(old).Take(limit).ToArray().Count(row => Rows.Remove(KeyOf(row)));
}
