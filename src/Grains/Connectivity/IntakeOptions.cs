using System.ComponentModel.DataAnnotations;

namespace Beffroi.Connectivity;

/// <summary>How much the way in holds at a time, and what it keeps of what it cannot take.</summary>
public sealed class IntakeOptions
{
    public const string Section = "Connectors:Intake";

    /// <summary>Calls to assets that may be under way at once.</summary>
    [Range(1, 100_000)]
    public int Window { get; set; } = 1_000;

    /// <summary>Deliveries that may wait for their answer at once; beyond it, connectors stop reading.</summary>
    [Range(1, 1_000_000)]
    public int Backlog { get; set; } = 20_000;

    /// <summary>Bytes of the deliveries that may wait for their answer at once; beyond it, connectors stop reading.</summary>
    [Range(1_048_576, 1_000_000_000_000)]
    public long BacklogBytes { get; set; } = 256_000_000;

    /// <summary>Deliveries a second of one asset from devices and clients, once its burst is used up; more are refused as <c>too-fast</c>.</summary>
    [Range(1, 1_000_000)]
    public int AssetPerSecond { get; set; } = 1_000;

    /// <summary>Deliveries of one asset at once before that rate holds: what a device may have kept while it was cut off.</summary>
    [Range(1, 100_000_000)]
    public int AssetBurst { get; set; } = 100_000;

    /// <summary>Deliveries of one asset in one call.</summary>
    [Range(1, 10_000)]
    public int Batch { get; set; } = 256;

    /// <summary>Dead letters kept a second, each source; the rest are counted only.</summary>
    [Range(1, 10_000)]
    public int DeadLettersPerSecond { get; set; } = 50;

    /// <summary>Dead letters a source may have kept at once before that rate holds.</summary>
    [Range(1, 100_000)]
    public int DeadLetterBurst { get; set; } = 1_000;

    /// <summary>Bytes of dead letters kept a day, each source; the rest are counted only.</summary>
    [Range(64 * 1024, 1_000_000_000_000)]
    public long DeadLetterBytesPerDay { get; set; } = 100_000_000;

    /// <summary>Dead letters kept in all: the newest.</summary>
    [Range(100, 10_000_000)]
    public int DeadLettersKept { get; set; } = 10_000;
}
