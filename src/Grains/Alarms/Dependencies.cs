using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Alarms;

/// <summary>What assets share, from their descriptions: the targets of their links that carry something, and the parts of those. It knows no kind by name.</summary>
public sealed class Dependencies(Catalogue catalogue)
{
    private readonly Dictionary<AssetId, Dependency[]> _of = [];
    private readonly Dictionary<Dependency, int> _members = [];

    /// <summary>The revision of the inventory up to which it has been told.</summary>
    public long Revision { get; private set; }

    public Dependency[] Of(AssetId asset) => _of.GetValueOrDefault(asset, []);

    /// <summary>How many that report by themselves hang on it.</summary>
    public int MembersOf(Dependency on) => _members.GetValueOrDefault(on);

    public void Learn(InventoryEntry entry)
    {
        foreach (var left in Of(entry.Asset))
        {
            _members[left]--;
        }

        var joined = entry.Retired || !catalogue.Knows(entry.Asset.Kind) ? [] : Read(catalogue.Kind(entry.Asset.Kind), entry.Description);
        foreach (var on in joined)
        {
            _members[on] = _members.GetValueOrDefault(on) + 1;
        }

        _of.Remove(entry.Asset);
        if (joined.Length > 0)
        {
            _of[entry.Asset] = joined;
        }

        Revision = Math.Max(Revision, entry.Revision);
    }

    private static Dependency[] Read(AssetKind kind, Description description)
    {
        if (description.Links is not { } links || !kind.SpeaksForItself(description))
        {
            return [];
        }

        var shared = new List<Dependency>();
        foreach (var link in kind.Links.Where(link => link.Carries != LinkCarries.Nothing))
        {
            if (links.TryGetValue(link.Name, out var target) && target is { } on)
            {
                shared.Add(new(on, null, link.Carries));
                if (link.Branch?.TextIn(description) is { Length: > 0 and <= 60 } branch)
                {
                    shared.Add(new(on, branch, link.Carries));
                }
            }
        }

        return [.. shared];
    }
}
