namespace Beffroi.Inventory.Run;

/// <summary>Limits and places of imports.</summary>
public sealed class ImportOptions
{
    /// <summary>Where files are kept while they are imported; a folder of each import's own is made in it and removed after.</summary>
    public string Spool { get; set; } = Path.Combine(Path.GetTempPath(), "beffroi-imports");

    /// <summary>Bytes a file may have.</summary>
    public long LargestFile { get; set; } = 256_000_000;

    /// <summary>Assets that are told at the same time.</summary>
    public int Window { get; set; } = 256;

    /// <summary>How long an asset that cannot be reached is tried again before its row is rejected.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long an import that is begun waits for its next bytes.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromMinutes(15);
}
