using Beffroi.Journal;

namespace Beffroi.Storage;

/// <summary>By first instant and revision.</summary>
internal static class SegmentOrder
{
    public static readonly IComparer<SegmentKey> Keys =
        Comparer<SegmentKey>.Create((a, b) => (a.First.Microseconds, a.Revision).CompareTo((b.First.Microseconds, b.Revision)));
}
