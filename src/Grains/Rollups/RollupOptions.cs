using System.ComponentModel.DataAnnotations;

namespace Beffroi.Rollups;

/// <summary>How often figures travel and are checked.</summary>
public sealed class RollupOptions
{
    /// <summary>How often a board tells cells and nodes what changed.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00", ErrorMessage = "Rollups:FlushEvery must be between 50 ms and 1 min: slower, totals lag; faster, cells do nothing else.")]
    public TimeSpan FlushEvery { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How often a cell looks for members that turned stale.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00", ErrorMessage = "Rollups:LookEvery must be between 100 ms and 5 min: slower, stale members are counted as fresh for that long.")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often cells and nodes compare with the register and the boards.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00", ErrorMessage = "Rollups:ReconcileEvery must be between 5 s and a day: it bounds how long a lost message can be felt.")]
    public TimeSpan ReconcileEvery { get; set; } = TimeSpan.FromMinutes(5);
}
