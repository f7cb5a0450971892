namespace Beffroi.Twin;

/// <summary>What silos ask of an asset among themselves: never offered outside the cluster.</summary>
[Alias("Beffroi.IAssetUpkeep")]
public interface IAssetUpkeep : IGrainWithStringKey
{
    /// <summary>Takes effects of other assets, in order; the answer means they are committed here, so the senders may forget them. A refusal is final.</summary>
    [Alias("Receive")]
    Task<Outcome[]> Receive(IncomingEffect[] effects);

    /// <summary>The deadline of that instant has passed. One that is no longer due is ignored.</summary>
    [Alias("Pass")]
    Task Pass(Instant due);

    /// <summary>Nothing but being there: recovery activates assets with it, and they post their contribution and deadline.</summary>
    [Alias("Wake")]
    Task Wake();

    /// <summary>Hands the committed state to the snapshots when it is ahead of the last one.</summary>
    [Alias("Save")]
    Task Save();
}
