using Beffroi.Control;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>
/// Where somebody was at work before the first row that was read, gathered from a snapshot and from what came between it and the instant: nothing of it is guessed, and what it
/// leaves open is read for.
/// </summary>
internal sealed class SitesBefore
{
    private readonly Dictionary<(long Order, AssetId? From), HeldSite?> _known = [];

    /// <param name="after">Changes after the instant, oldest first.</param>
    /// <param name="snapshot">Null when there is none: then every row counts.</param>
    public SitesBefore(IEnumerable<PastChange> after, AssetState? snapshot)
    {
        if (snapshot is null)
        {
            return;
        }

        (Version, Description) = (snapshot.Version, snapshot.Description);
        foreach (var site in after.TakeWhile(later => later.Version <= Version).SelectMany(later => later.Change.Sites))
        {
            _known.TryAdd((site.Hold.Order, site.From), null);
        }

        foreach (var site in snapshot.Sites ?? [])
        {
            _known.TryAdd((site.Hold.Order, site.From), site);
        }
    }

    /// <summary>Of the snapshot: rows before it need not be read for what it tells. 0 when there is none.</summary>
    public long Version { get; }

    /// <summary>What the asset is, which says whether work on another concerns it.</summary>
    public Description? Description { get; }

    /// <summary>What stood, but for what a row tells of itself; null for what only older rows tell.</summary>
    public IEnumerable<HeldSite?> But(IReadOnlySet<(long Order, AssetId? From)> told) => _known.Where(one => !told.Contains(one.Key)).Select(one => one.Value);
}
