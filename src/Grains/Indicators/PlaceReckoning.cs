using Beffroi.Rollups;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Indicators;

/// <summary>Works the indicators of a department out for one place. Pure.</summary>
internal sealed class PlaceReckoning(Surveyed surveyed, NodeId place, Totals? totals, Catalogue catalogue)
{
    private readonly int[] _groups = surveyed.Of(place);

    public IndicatorFigure Of(Indicator row)
    {
        var whole = Reckoning.Of(row.Formula, leaf => Leaf(leaf, ..));
        var steps = row.IsDrawn ? Enumerable.Range(0, surveyed.Series.Steps).Select(step => Reckoning.Of(row.Formula, leaf => Leaf(leaf, step..(step + 1))).Value).ToArray() : [];
        return new(row.Code, whole.Value, whole.Coverage, whole.QualityAt(row.Gate), steps);
    }

    private Reckoned Leaf(Term leaf, Range steps) => leaf switch
    {
        PassedHours => Reckoned.Certain(Seconds(steps) / 3600),
        SeriesTerm series => Reckoning.Of(series.Figure, surveyed.Series.Sum(_groups, series, steps), Sum(surveyed.Members, series.Kind), Seconds(steps)),
        TotalTerm total => TotalReckoning.Of(total, catalogue.Kind(total.Kind), totals),
        StandingTerm standing => Standing(standing),
        InventoryTerm inventory => Inventory(inventory),
        _ => throw new NotSupportedException($"Nobody works out {leaf.GetType().Name}."),
    };

    private double Seconds(Range steps)
    {
        var (first, count) = steps.GetOffsetAndLength(surveyed.Series.Steps);
        return (surveyed.Series.Edges[first + count] - surveyed.Series.Edges[first]).TotalSeconds;
    }

    private long Sum(Dictionary<string, long[]> members, string kind) => members.TryGetValue(kind, out var counted) ? _groups.Sum(group => counted[group]) : 0;

    // No alarm of an asset that nobody hears is no sign that it is well: alarms are known as far as their assets are.
    private Reckoned Standing(StandingTerm term)
    {
        var members = Sum(surveyed.All, term.Kind);
        if (members == 0)
        {
            return Reckoned.Unknown;
        }

        var standing = _groups.Sum(group => surveyed.Standing[term][group]);
        var known = totals is not null && totals.Kinds.TryGetValue(term.Kind, out var kind) ? kind.ByKnowledge : new long[4];
        var heard = known[(int)Knowledge.Fresh] + known[(int)Knowledge.Inferred];
        return new(heard == 0 ? double.NaN : standing, Math.Min(1, (double)heard / members), heard == 0 ? 0 : (double)known[(int)Knowledge.Inferred] / heard);
    }

    private Reckoned Inventory(InventoryTerm term)
    {
        var (members, told) = (Sum(surveyed.All, term.Kind), _groups.Sum(group => surveyed.Inventory[term][group].Told));
        return told == 0 ? Reckoned.Unknown : new(_groups.Sum(group => surveyed.Inventory[term][group].Sum), (double)told / members, 0);
    }
}
