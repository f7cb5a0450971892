namespace Beffroi.Twin;

/// <summary>Everything an asset knows: what it is, what was last observed, what holds, who hangs on it. Always the fold of its rows in the journal.</summary>
public sealed class AssetState
{
    /// <summary>How many changes it has seen; 0 before the first.</summary>
    public long Version { get; set; }
}
