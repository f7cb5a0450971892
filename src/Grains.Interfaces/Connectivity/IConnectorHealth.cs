namespace Beffroi.Connectivity;

/// <summary>How the sources outside are that silos of the cluster read from: each silo reports its own, anybody reads all.</summary>
[Alias("Beffroi.IConnectorHealth")]
public interface IConnectorHealth : IGrainWithIntegerKey
{
    /// <summary>Says how these are now. What is not reported again within <see cref="SourceHealth.Lasts"/> is forgotten.</summary>
    [Alias("Report")]
    Task Report(SourceHealth[] sources);

    [Alias("Read")]
    Task<SourceHealth[]> Read();
}
