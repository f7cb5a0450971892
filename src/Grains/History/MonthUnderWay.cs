using Beffroi.Journal;

namespace Beffroi.History;

/// <summary>A month that is being merged, and how far that got.</summary>
internal sealed class MonthUnderWay(Month month, HashSet<int> shards)
{
    public Month Month { get; } = month;

    /// <summary>The shards whose days are all sealed and whose turn it is.</summary>
    public HashSet<int> Shards { get; } = shards;

    /// <summary>The last series that was looked at; null before the first.</summary>
    public SeriesName? Reached { get; set; }

    /// <summary>Segments that were merged away.</summary>
    public long Days { get; set; }

    /// <summary>Segments that came in their place.</summary>
    public long Segments { get; set; }
}
