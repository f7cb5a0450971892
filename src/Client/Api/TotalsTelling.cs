using Beffroi.City;
using Beffroi.Language;
using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Tells a node's totals with names, units and values from the catalogue.</summary>
internal static class TotalsTelling
{
    public static TotalsShape Of(Totals totals, CityIndex city, Tongue tongue)
    {
        var kinds = totals.Kinds.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        var known = new long[4];
        var worst = new long[5];
        foreach (var (_, kind) in kinds)
        {
            Add(known, kind.ByKnowledge);
            Add(worst, kind.ByPriority);
        }

        var members = known.Sum();
        return new(
            totals.Node.Text,
            NameOf(totals.Node, city, tongue),
            LevelOf(totals.Node),
            members,
            known[0],
            known[1],
            known[2],
            known[3],
            members == 0 ? null : (double)(known[0] + known[1]) / members,
            Enumerable.Range(1, 4).ToDictionary(priority => $"{priority}", priority => worst[priority]),
            [.. kinds.Select(pair => Count(pair.Key, pair.Value))],
            [.. kinds.SelectMany(pair => city.Catalogue.Kind(pair.Key) is { } kind ? MeasureReading.Of(kind, pair.Value, tongue) : [])],
            totals.AsOf.Microseconds <= 0 ? null : totals.AsOf);
    }

    public static string LevelOf(NodeId node) => node.Text.Split('/') switch
    {
        ["territory"] => "territory",
        ["department", _] => "department",
        ["authority", _] => "authority",
        ["authority", _, _] => "authority-department",
        ["district", _] => "district",
        _ => "cell",
    };

    public static string NameOf(NodeId node, CityIndex city, Tongue tongue) => node.Text.Split('/') switch
    {
        ["department", var department] => city.Catalogue.DepartmentName(department, tongue),
        ["authority", var authority] => city.Areas.AuthorityName(authority),
        ["authority", var authority, var department] => $"{city.Areas.AuthorityName(authority)} · {city.Catalogue.DepartmentName(department, tongue)}",
        ["district", var district] => city.Areas.DistrictName(district, tongue),
        ["district", var district, var department] => $"{city.Areas.DistrictName(district, tongue)} · {city.Catalogue.DepartmentName(department, tongue)}",
        _ => city.Areas.Territory.Name is { Length: > 0 } name ? name : Sentences.Say(tongue, "area.territory"),
    };

    private static KindCount Count(string kind, KindTotals totals) => new(
        kind, totals.Members, totals.ByKnowledge[(int)Knowledge.Fresh], totals.ByKnowledge[(int)Knowledge.Inferred], totals.ByKnowledge[(int)Knowledge.Stale], totals.ByKnowledge[(int)Knowledge.Unknown]);

    private static void Add(long[] sums, long[] parts)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += parts[i];
        }
    }
}
