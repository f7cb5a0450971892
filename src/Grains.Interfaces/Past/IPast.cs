using Beffroi.Alarms;
using Beffroi.Control;
using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Past;

/// <summary>
/// The city as it was known at an instant of the past, key <see cref="KeyOf"/> the hour the instant lies in: what several ask about one instant is put together once.
/// What is not recorded is said, never guessed.
/// </summary>
[Alias("Beffroi.IPast")]
public interface IPast : IGrainWithIntegerKey
{
    static long KeyOf(Instant at) => at.Microseconds / 3_600_000_000;

    /// <summary>Every asset's look at the instant, in the form of the live feed.</summary>
    [Alias("Whole")]
    Task<PastFrame> Whole(Instant at);

    /// <summary>The look of every asset at <paramref name="from"/>, then what is another one after each step up to <paramref name="to"/>; at most <see cref="MostSteps"/> steps, and within <see cref="LongestFilm"/>.</summary>
    [Alias("Film")]
    Task<PastFrame[]> Film(Instant from, Instant to, TimeSpan step);

    /// <summary>How far what is told of the instant is recorded.</summary>
    [Alias("Cover")]
    Task<PastCover> Cover(Instant at);

    /// <summary>Alarms that were not normal, worst and newest first.</summary>
    [Alias("Alarms")]
    Task<AlarmRecord[]> Alarms(Instant at);

    /// <summary>Figures of nodes, in the order asked; of one without members they are empty.</summary>
    [Alias("Totals")]
    Task<Totals[]> Totals(NodeId[] nodes, Instant at);

    /// <summary>Every node that had members.</summary>
    [Alias("Nodes")]
    Task<NodeId[]> Nodes(Instant at);

    /// <summary>One asset; null when nothing is recorded of it then, or it was not there.</summary>
    [Alias("View")]
    Task<AssetView?> View(AssetId asset, Instant at);

    /// <summary>Likewise, what could be commanded of it.</summary>
    [Alias("Controls")]
    Task<AssetControls?> Controls(AssetId asset, Instant at);

    /// <summary>When what is known of the asset last was another one before the instant, or first is after it; null for never within <see cref="ChangeWithin"/>.</summary>
    [Alias("Change")]
    Task<Instant?> Change(AssetId asset, Instant at, bool next);

    static readonly TimeSpan ChangeWithin = TimeSpan.FromDays(1);

    const int MostSteps = 3_600;

    static readonly TimeSpan LongestFilm = TimeSpan.FromHours(2);
}
