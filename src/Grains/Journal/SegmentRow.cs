namespace Beffroi.Journal;

/// <summary>A stretch of one series: its figures, and its readings delta-coded and deflated.</summary>
public sealed record SegmentRow : SegmentHeader
{
    public required byte[] Body { get; init; }
}
