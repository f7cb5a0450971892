using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>What was read of an asset's changes, oldest first and without a gap: it may begin behind the asset's first.</summary>
internal sealed class Past(Catalogue catalogue, AssetId asset, IReadOnlyList<PastChange> changes, HeldBefore? before = null, SitesBefore? sites = null)
{
    public AssetKind Kind { get; } = catalogue.Kind(asset.Kind);

    public AssetId Asset { get; } = asset;

    /// <summary>Whether the first row is the asset's first change, so that nothing lies before it.</summary>
    public bool IsWhole => changes is [{ Version: 1 }, ..];

    /// <summary>What priority stacks held before the first row, as far as it is known from what came after; null while nobody looked.</summary>
    public HeldBefore? Before { get; } = before;

    /// <summary>Who was on site before the first row; null while nobody looked.</summary>
    public SitesBefore? SitesBefore { get; } = sites;

    /// <summary>The version of the first row; the largest number when none was read.</summary>
    public long First => changes.Count == 0 ? long.MaxValue : changes[0].Version;

    /// <summary>The change of that version; null when it was not read.</summary>
    public PastChange? Row(long version) =>
        changes.Count > 0 && version - changes[0].Version is >= 0 and var index && index < changes.Count ? changes[(int)index] : null;

    /// <summary>Changes of those versions, both included.</summary>
    public IEnumerable<PastChange> Between(long first, long last) => changes.Where(change => change.Version >= first && change.Version <= last);

    /// <summary>The newest change up to that version that passes.</summary>
    public PastChange? Last(long version, Func<Change, bool> passes)
    {
        for (var i = changes.Count - 1; i >= 0; i--)
        {
            if (changes[i].Version <= version && passes(changes[i].Change))
            {
                return changes[i];
            }
        }

        return null;
    }

    /// <summary>Since when the property has had the value it has after that version, as far as rows tell.</summary>
    public Instant Since(Fact fact, long version)
    {
        var since = fact.At;
        for (var i = changes.Count - 1; i >= 0; i--)
        {
            if (changes[i].Version > version)
            {
                continue;
            }

            foreach (var other in changes[i].Change.Facts.Reverse().Where(f => f.Property == fact.Property && !f.IsLate))
            {
                if (other.Value != fact.Value)
                {
                    return since;
                }

                since = other.At;
            }
        }

        return since;
    }

    /// <summary>Null for a kind that this program does not know.</summary>
    public AssetKind? KindOf(AssetId other) => catalogue.Knows(other.Kind) ? catalogue.Kind(other.Kind) : null;

    /// <summary>The state after that version, and of the next change as many facts as are said: its other facts are what it was worked out from.</summary>
    public AssetState StateAt(long version, PastChange? next = null, int facts = 0)
    {
        var state = new AssetState(Kind.Properties.Length) { Version = changes.Count == 0 ? 0 : changes[0].Version - 1 };
        foreach (var (at, change) in changes.TakeWhile(c => c.Version <= version).Select(c => (c.At, c.Change)))
        {
            AssetFold.Apply(Kind, state, change, state.Version + 1, at);
        }

        if (next is { } row)
        {
            AssetFold.Apply(Kind, state, row.Change with { Facts = row.Change.Facts[..facts] }, state.Version + 1, row.At);
        }

        return state;
    }
}
