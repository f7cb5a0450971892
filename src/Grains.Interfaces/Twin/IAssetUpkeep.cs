using Beffroi.Alarms;
using Beffroi.Control;
using Beffroi.Rollups;

namespace Beffroi.Twin;

/// <summary>What silos ask of an asset among themselves: never offered outside the cluster.</summary>
[Alias("Beffroi.IAssetUpkeep")]
public interface IAssetUpkeep : IGrainWithStringKey
{
    /// <summary>Takes effects of other assets, in order; the answer means they are committed here, so the senders may forget them. A refusal is final.</summary>
    [Alias("Receive")]
    Task<Outcome[]> Receive(IncomingEffect[] effects);

    /// <summary>Effects of this asset's own changes have ended without being taken; kept as a change of it. May come twice.</summary>
    [Alias("Fail")]
    Task Fail(EffectFailure[] failures);

    /// <summary>The deadline of that instant has passed. One that is no longer due is ignored.</summary>
    [Alias("Pass")]
    Task Pass(Instant due);

    /// <summary>
    /// Totals that rules of the asset look at, as sampled at one instant, which is the input's. False when it has not asked for one of them: it is to be told again.
    /// </summary>
    [Alias("Sample")]
    Task<bool> Sample(TotalSample[] samples);

    /// <summary>Alarms of other assets follow from one of this one's; with <paramref name="over"/>, that one has ended. Refused when it does not hold.</summary>
    [Alias("Gather")]
    Task<Outcome> Gather(string root, AlarmName[] children, bool over);

    /// <summary>Nothing but being there: recovery activates assets with it, and they post their contribution and deadline.</summary>
    [Alias("Wake")]
    Task Wake();

    /// <summary>Hands the state to the snapshots; asked only of an asset with rows that no written snapshot holds.</summary>
    [Alias("Save")]
    Task Save();

    /// <summary>How far orders of this asset have come, told by its device or what lies between; kept as a change of it. May come twice; what is no longer open ignores it.</summary>
    [Alias("Progress")]
    Task Progress(OrderProgress[] progress);

    /// <summary>The order to give to the device now; null when it is no longer wanted: superseded, ended or past its time.</summary>
    [Alias("Release")]
    Task<DeviceOrder?> Release(string order);

    /// <summary>Somebody works on the asset for a work order, or no longer does; kept as a change of it, and told to all on the same circuit.</summary>
    [Alias("Hold")]
    Task<Outcome> Hold(SiteHold hold);

    /// <summary>What it knows of that, said to have been told by <paramref name="from"/>; by the order itself when that is null.</summary>
    [Alias("Holding")]
    Task<HoldAnswer> Holding(long order, AssetId? from);
}
