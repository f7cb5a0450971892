using Beffroi.Alarms;
using Beffroi.Control;
using Beffroi.History;
using Beffroi.Inventory;
using Beffroi.Routing;

namespace Beffroi.Twin;

/// <summary>
/// One asset. Every answer but a view comes after the commit of the change it tells of.
/// Calls are refused with <see cref="ShardMovedException"/> when the asset is not owned here (ask again) and with
/// <see cref="JournalStalledException"/> when the journal has no place for 5 s (nothing was applied).
/// Found by <c>AssetReference</c> only: an interface with many classes cannot be found by key alone.
/// </summary>
[Alias("Beffroi.IAsset")]
public interface IAsset : IGrainWithStringKey
{
    /// <summary>Takes deliveries in order, in one change; one outcome for each.</summary>
    [Alias("Observe")]
    Task<DeliveryOutcome[]> Observe(Delivery[] deliveries);

    /// <summary>Enrols the asset, or changes what it is. Attributes that are already so make no change.</summary>
    [Alias("Describe")]
    Task<Outcome> Describe(Description description, Cause cause);

    /// <summary>Takes the asset out of the inventory; its history stays.</summary>
    [Alias("Retire")]
    Task<Outcome> Retire(Cause cause);

    /// <summary>
    /// Puts a person's word about past readings into the journal, as one change. History finds the readings (<see cref="ICorrections"/>); here it is refused
    /// without an author or a reason (<c>no-author</c>, <c>no-reason</c>), for the future (<c>future-instant</c>), and for a value the property cannot have.
    /// </summary>
    [Alias("Correct")]
    Task<Outcome> Correct(CorrectedReadings readings, Cause cause);

    /// <summary>
    /// Does things to alarms of the asset, in order, as one change; one outcome for each. Refused with <c>unknown-alarm</c>, <c>no-author</c>, <c>no-reason</c>,
    /// <c>safety-alarm</c>, <c>nothing-to-acknowledge</c> and the others of <c>docs/alarms.md</c>; what is already so is unchanged.
    /// </summary>
    [Alias("Act")]
    Task<Outcome[]> Act(AlarmAct[] acts, Cause cause);

    /// <summary>The state now, uncommitted changes included and said to be pending; null for an asset that was never described.</summary>
    [Alias("View")]
    Task<AssetView?> View();

    /// <summary>
    /// Writes entries into the priority stacks of the asset's controls or takes them out, in order, as one change; one outcome for each. What is refused leaves
    /// the others as they are. A request whose id was taken before is unchanged.
    /// </summary>
    [Alias("Command")]
    Task<Outcome[]> Command(CommandRequest[] requests);

    /// <summary>What <see cref="Command"/> would answer now; nothing is done.</summary>
    [Alias("Try")]
    Task<Outcome> Try(CommandRequest request);

    /// <summary>What can be commanded of it and how that stands, uncommitted changes included; null for an asset that was never described.</summary>
    [Alias("Controls")]
    Task<AssetControls?> Controls();

    /// <summary>What a round would find there at that instant; null when the kind knows no rounds, or cannot tell.</summary>
    [Alias("Demand")]
    Task<Demand?> Demand(Instant at);
}
