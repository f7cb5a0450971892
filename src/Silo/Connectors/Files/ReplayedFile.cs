namespace Beffroi.Connectors.Files;

/// <summary>A file to replay at the start. Its rows have an identity, so that another start changes nothing.</summary>
public sealed class ReplayedFile
{
    public string Path { get; set; } = "";

    /// <summary>YAML file that says how rows become readings.</summary>
    public string Mapping { get; set; } = "";

    /// <summary>1 for real time, 0 for as fast as it goes.</summary>
    public double Speed { get; set; }
}
