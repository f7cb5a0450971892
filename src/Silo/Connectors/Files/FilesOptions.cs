namespace Beffroi.Connectors.Files;

/// <summary>Files that the silo replays when it starts.</summary>
public sealed class FilesOptions
{
    public const string Section = "Connectors:Files";

    public List<ReplayedFile> Replays { get; set; } = [];
}
