using Beffroi.Alarms;
using Beffroi.Feed;
using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Past;

/// <summary>The whole city at an instant, as far as it is recorded.</summary>
internal sealed class PastMoment(Instant at, Contribution[] contributions, AlarmRecord[] alarms, PastCover cover, KindShapes shapes)
{
    private readonly Lazy<Dictionary<NodeId, Totals>> _totals = new(() => PastTotals.Of(contributions, at, shapes));

    public PastCover Cover => cover;

    /// <summary>Alarms that were not normal, worst and newest first.</summary>
    public AlarmRecord[] Alarms { get; } = Sorted(alarms);

    public IEnumerable<NodeId> Nodes => _totals.Value.Keys;

    public PastFrame Frame() => new(at, [.. contributions.Select(c => c.ToLiveEntry(at))]);

    public Totals Totals(NodeId node) => _totals.Value.GetValueOrDefault(node) ?? new() { Node = node, Kinds = new Dictionary<string, KindTotals>(), AsOf = at };

    private static AlarmRecord[] Sorted(AlarmRecord[] alarms)
    {
        var children = alarms.Where(a => a.Parent is not null).GroupBy(a => a.Parent!.Value).ToDictionary(g => g.Key, g => g.Count());
        return [.. alarms.Select(a => a with { Children = children.GetValueOrDefault(a.Name) })
            .OrderBy(a => a.Priority == Priority.None ? int.MaxValue : (int)a.Priority).ThenByDescending(a => a.Since).ThenBy(a => a.Asset.ToString(), StringComparer.Ordinal).ThenBy(a => a.Code, StringComparer.Ordinal)];
    }
}
