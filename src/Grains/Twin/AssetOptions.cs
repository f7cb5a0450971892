using System.ComponentModel.DataAnnotations;

namespace Beffroi.Twin;

/// <summary>Settings that hold for every asset.</summary>
public sealed class AssetOptions
{
    /// <summary>How far ahead of the twin's clock a reading may be dated before it is rejected as future-dated.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00", ErrorMessage = "FutureTolerance must be between 0 and 1 day.")]
    public TimeSpan FutureTolerance { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>After how many changes a snapshot is due.</summary>
    [Range(1, 100_000, ErrorMessage = "SnapshotEvery must be between 1 and 100,000 changes.")]
    public int SnapshotEvery { get; set; } = 64;
}
