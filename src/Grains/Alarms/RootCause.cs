using Beffroi.Twin;

namespace Beffroi.Alarms;

/// <summary>
/// What many losses follow from (domain reference §1.8): of all that they share, what explains most of them and is mostly lost itself, one after the other,
/// until nothing explains five any more. Pure; it knows links, and no kind by name.
/// </summary>
public static class RootCause
{
    public const int FewestMembers = 5;
    public const double LeastPrecision = 0.8;

    /// <summary>An inferred incident is over once less than this share of what hangs on it is lost.</summary>
    public const double OverBelow = 0.2;

    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    /// <param name="losses">Those that hold, whether they follow from something already or not.</param>
    /// <param name="own">The alarms of assets that are lost by what they say of themselves.</param>
    public static IReadOnlyList<CommonCause> Find(IReadOnlyCollection<Loss> losses, IReadOnlyDictionary<AssetId, Loss> own, Dependencies shared)
    {
        var open = losses.Where(loss => loss.Root is null).ToList();
        var found = Explained(open, own, shared);
        while (Best(open, own, shared) is { } best)
        {
            found.Add(best);
            var taken = best.Children.ToHashSet();
            open.RemoveAll(loss => taken.Contains(loss.Alarm));
        }

        return found;
    }

    /// <summary>What is lost because what it hangs on says so itself: no figures are needed.</summary>
    private static List<CommonCause> Explained(List<Loss> open, IReadOnlyDictionary<AssetId, Loss> own, Dependencies shared)
    {
        var found = new List<CommonCause>();
        var explained = Uncircled(open.SelectMany(loss => shared.Of(loss.Asset).Where(d => d.Branch is null && Tells(own, d) && d.Explains(loss)).Take(1).Select(d => (On: d, Loss: loss))));
        foreach (var group in explained.GroupBy(e => e.On, e => e.Loss))
        {
            found.Add(Of(group.Key, own[group.Key.On].Alarm.Code, [.. group], open.Count, shared));
        }

        var taken = explained.Select(e => e.Loss.Alarm).ToHashSet();
        open.RemoveAll(loss => taken.Contains(loss.Alarm));
        return found;
    }

    /// <summary>
    /// Where losses explain each other in a circle, nobody would be called for any of them: the one that was lost first is explained by none, and stays where it is seen.
    /// </summary>
    private static (Dependency On, Loss Loss)[] Uncircled(IEnumerable<(Dependency On, Loss Loss)> explained)
    {
        var (kept, blamed) = (new List<(Dependency, Loss)>(), new Dictionary<AssetId, HashSet<AssetId>>());
        bool Leads(AssetId from, AssetId to) => from == to || (blamed.TryGetValue(from, out var further) && further.Any(next => Leads(next, to)));
        foreach (var (on, loss) in explained.OrderByDescending(e => e.Loss.Since).ThenByDescending(e => e.Loss.Alarm.ToString(), StringComparer.Ordinal))
        {
            if (!Leads(on.On, loss.Asset))
            {
                kept.Add((on, loss));
                (blamed.TryGetValue(loss.Asset, out var others) ? others : blamed[loss.Asset] = []).Add(on.On);
            }
        }

        return [.. kept];
    }

    /// <summary>A silent cabinet says nothing of its lamps' supply; a silent gateway explains silent lamps.</summary>
    private static bool Tells(IReadOnlyDictionary<AssetId, Loss> own, Dependency on) =>
        own.TryGetValue(on.On, out var loss) && (on.Carries == LinkCarries.Messages || !loss.IsSilence);

    private static CommonCause? Best(List<Loss> open, IReadOnlyDictionary<AssetId, Loss> own, Dependencies shared)
    {
        var all = open.Select(loss => loss.Asset).Distinct().Count();
        return open
            .SelectMany(loss => shared.Of(loss.Asset).Where(d => d.Explains(loss)).Select(d => (On: d, Loss: loss)))
            .GroupBy(e => e.On, e => e.Loss)
            .Where(group => group.Key.On != default && IsSudden([.. group]))
            .Select(group => Of(group.Key, own.TryGetValue(group.Key.On, out var loss) && group.Key.Branch is null ? loss.Alarm.Code : group.Key.InferredCode, [.. group], all, shared))
            .Where(incident => incident.Precision >= LeastPrecision)
            .OrderByDescending(incident => incident.F1)
            .ThenBy(incident => incident.On.Branch is null ? 0 : 1)
            .ThenBy(incident => incident.On.Carries)
            .ThenBy(incident => incident.Name.ToString(), StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static CommonCause Of(Dependency on, string root, Loss[] losses, int all, Dependencies shared)
    {
        var hit = losses.Select(loss => loss.Asset).Distinct().Count();
        return new(on, root, [.. losses.Select(loss => loss.Alarm)], (double)hit / Math.Max(hit, shared.MembersOf(on)), (double)hit / Math.Max(1, all));
    }

    /// <summary>Whether at least five were lost within ten minutes of each other.</summary>
    private static bool IsSudden(Loss[] losses)
    {
        var times = losses.GroupBy(loss => loss.Asset).Select(asset => asset.Min(loss => loss.Since)).Order().ToArray();
        for (var last = FewestMembers - 1; last < times.Length; last++)
        {
            if (times[last] - times[last - FewestMembers + 1] <= Within)
            {
                return true;
            }
        }

        return false;
    }
}
