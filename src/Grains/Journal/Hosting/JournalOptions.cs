using System.ComponentModel.DataAnnotations;

namespace Beffroi.Journal.Hosting;

/// <summary>The journal's settings. The defaults are those of the design; they are checked at start.</summary>
public sealed class JournalOptions
{
    /// <summary>The most rows one commit takes.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Journal:GroupRows is how many rows one commit takes: from 1 to 1,000,000.")]
    public int GroupRows { get; set; } = 10_000;

    /// <summary>The most bytes one commit takes; a single row may be larger.</summary>
    [Range(1024, 1_073_741_824, ErrorMessage = "Journal:GroupBytes is how many bytes one commit takes: from 1 kB to 1 GB.")]
    public int GroupBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>How many changes may wait for their commit; beyond it turns wait.</summary>
    [Range(1, 10_000_000, ErrorMessage = "Journal:Places is how many changes may wait for their commit: from 1 to 10,000,000.")]
    public int Places { get; set; } = 50_000;

    /// <summary>How many bytes of changes may wait for their commit.</summary>
    [Range(1024, 4_294_967_296, ErrorMessage = "Journal:PlaceBytes is how many bytes of changes may wait for their commit: from 1 kB to 4 GB.")]
    public long PlaceBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>How long a turn waits for a place before it is refused as stalled; a commit that takes longer is a stall in the health.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00", ErrorMessage = "Journal:PlaceWait is how long a turn waits for a place: from 0.1 s to 5 min.")]
    public TimeSpan PlaceWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an activation waits for its shard to be owned here.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00", ErrorMessage = "Journal:EnterWait is how long an asset waits for its shard: from 0.1 s to 5 min.")]
    public TimeSpan EnterWait { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The pause before the first new try when the store does not answer; it doubles up to <see cref="RetryTo"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00", ErrorMessage = "Journal:RetryFrom is the first pause before trying the store again: from 1 ms to 1 min.")]
    public TimeSpan RetryFrom { get; set; } = TimeSpan.FromMilliseconds(50);

    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00", ErrorMessage = "Journal:RetryTo is the longest pause before trying the store again: from 1 ms to 10 min.")]
    public TimeSpan RetryTo { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many changes of an asset may stand without a snapshot before it is asked for one.</summary>
    [Range(1, 100_000, ErrorMessage = "Journal:SnapshotChanges is how many changes an asset may have without a snapshot: from 1 to 100,000.")]
    public int SnapshotChanges { get; set; } = 64;

    /// <summary>How long a change may stand without a snapshot before its asset is asked for one.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Journal:SnapshotAge is how long a change may stand without a snapshot: from 1 s to a day.")]
    public TimeSpan SnapshotAge { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often due snapshots are asked for and checkpoints moved.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00", ErrorMessage = "Journal:SweepEvery is how often due snapshots are looked for: from 0.1 s to an hour.")]
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many snapshots one write takes.</summary>
    [Range(1, 100_000, ErrorMessage = "Journal:SnapshotBatch is how many snapshots one write takes: from 1 to 100,000.")]
    public int SnapshotBatch { get; set; } = 1_000;

    /// <summary>How long rows stay in the journal after their day, once history has sealed them.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "3650.00:00:00", ErrorMessage = "Journal:Keep is how long journal rows are kept: from 0 to 3,650 days.")]
    public TimeSpan Keep { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long the register keeps what rules did.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00", ErrorMessage = "Journal:KeepFirings is how long firings of rules are kept: from 1 to 36,500 days.")]
    public TimeSpan KeepFirings { get; set; } = TimeSpan.FromDays(400);

    /// <summary>How long membership must have given a shard to another silo before this one drains it.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00", ErrorMessage = "Journal:DrainAfter is how long another silo must want a shard before it is given up: from 0 to an hour.")]
    public TimeSpan DrainAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long membership must have had no word of a writer's silo, neither living nor dead, before that writer is shut out.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00", ErrorMessage = "Journal:VanishedAfter is how long a silo must be unknown before its writer is shut out: from 10 s to a day.")]
    public TimeSpan VanishedAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>This process is the whole cluster, and takes over from any earlier one on its store: where membership is kept in memory, nobody else can say that one is dead.</summary>
    public bool Alone { get; set; }

    /// <summary>How many calls to assets are outstanding at once, each for waking, saving, effects and deadlines.</summary>
    [Range(1, 10_000, ErrorMessage = "Journal:Calls is how many calls to assets are outstanding at once: from 1 to 10,000.")]
    public int Calls { get; set; } = 128;

    /// <summary>How many effects one call brings to an asset.</summary>
    [Range(1, 10_000, ErrorMessage = "Journal:EffectBatch is how many effects one call brings: from 1 to 10,000.")]
    public int EffectBatch { get; set; } = 100;

    /// <summary>How many ordinals are reserved at a time.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Journal:OrdinalBlock is how many ordinals are reserved at a time: from 1 to 1,000,000.")]
    public int OrdinalBlock { get; set; } = 1_024;
}
