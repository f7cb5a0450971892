using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>What is known of a segment without reading its readings.</summary>
public record SegmentHeader
{
    public required AssetId Asset { get; init; }

    public required string Property { get; init; }

    public required Instant First { get; init; }

    public required Instant Last { get; init; }

    /// <summary>
    /// Which part of the received past it holds: a day's segments are numbered with the day's first second, those of a merged month with the month's last.
    /// Once a month is merged its numbers stay. Which reading is in force is told by versions, not by this.
    /// </summary>
    public required long Revision { get; init; }

    /// <summary>Readings in the body, also those that others of the same instant replace.</summary>
    public required int Count { get; init; }

    /// <summary>NaN for texts.</summary>
    public required double Min { get; init; }

    public required double Max { get; init; }

    public required double Sum { get; init; }

    /// <summary>What a plot needs beside the figures; null where only the readings themselves can tell: texts, several readings of one instant, corrections.</summary>
    public SegmentPeaks? Peaks { get; init; }

    public SegmentKey Key => new(First, Revision);
}
