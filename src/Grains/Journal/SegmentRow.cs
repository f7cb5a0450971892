using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>A stretch of one series: its figures, and its readings delta-coded and deflated.</summary>
public sealed record SegmentRow
{
    public required AssetId Asset { get; init; }

    public required string Property { get; init; }

    public required Instant First { get; init; }

    public required Instant Last { get; init; }

    /// <summary>Grows when the same stretch is written again: the highest wins where segments overlap.</summary>
    public required long Revision { get; init; }

    public required int Count { get; init; }

    /// <summary>NaN for texts.</summary>
    public required double Min { get; init; }

    public required double Max { get; init; }

    public required double Sum { get; init; }

    public required byte[] Body { get; init; }
}
