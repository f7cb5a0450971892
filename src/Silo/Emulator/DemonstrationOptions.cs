using System.ComponentModel.DataAnnotations;

namespace Beffroi.Emulator;

/// <summary>The synthetic territory an empty twin is filled with at its first start.</summary>
public sealed class DemonstrationOptions
{
    public const string Section = "Demonstration";

    /// <summary>Whether an empty twin is filled. One that holds anything else is never touched.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Another seed makes another territory. It is asked once: changing it later adds nothing and moves nothing.</summary>
    [Range(1, int.MaxValue)]
    public int Seed { get; set; } = 51_108;

    /// <summary>Assets told to the twin at the same time.</summary>
    [Range(1, 1_024)]
    public int Concurrency { get; set; } = 96;
}
