using Beffroi.Twin;

namespace Beffroi.Replay;

/// <summary>A row, put into the words of the twin.</summary>
public sealed record ReplayRow
{
    public required int Line { get; init; }

    /// <summary>The row as it stands in the file.</summary>
    public required string Text { get; init; }

    /// <summary>The asset; null when a device tells it, or the row has a fault.</summary>
    public AssetId? Asset { get; init; }

    public string? Device { get; init; }

    public Instant At { get; init; }

    public long Epoch { get; init; }

    public long Sequence { get; init; }

    /// <summary>Empty for a row whose cells are empty: a gap, and no fault.</summary>
    public Measurement[] Measurements { get; init; } = [];

    /// <summary>Why the row cannot be taken; null when it can.</summary>
    public string? Fault { get; init; }
}
