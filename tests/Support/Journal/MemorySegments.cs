using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>Sealed history as the memory database has it.</summary>
internal sealed class MemorySegments
{
    public Dictionary<(AssetId, string, Instant, long), SegmentRow> Rows { get; } = [];

    public HashSet<(int Shard, JournalPeriod Period)> Sealed { get; } = [];

    public Dictionary<(long Writer, Instant Minute), long> Activity { get; } = [];
}
