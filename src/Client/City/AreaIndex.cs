using Beffroi.Geography;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Rollups;

using NetTopologySuite.IO;

namespace Beffroi.City;

/// <summary>The territory's areas, numbered, with their outlines read.</summary>
internal sealed class AreaIndex
{
    private const string AuthorityPrefix = "authority/";
    private const string DistrictPrefix = "district/";
    private readonly Dictionary<string, AreaRow> byId;

    public AreaIndex(Territory territory)
    {
        Territory = territory;
        Rows = [.. territory.Areas.Select((area, index) => new AreaRow(index, area, Outline(area.Outline)))];
        byId = Rows.ToDictionary(row => row.Id);
    }

    public Territory Territory { get; }

    public IReadOnlyList<AreaRow> Rows { get; }

    public AreaRow? Authority(string? key) => key is null ? null : byId.GetValueOrDefault(AuthorityPrefix + key);

    public AreaRow? District(string? key) => key is null ? null : byId.GetValueOrDefault(DistrictPrefix + key);

    /// <summary>What covers all outlines; null when there are none.</summary>
    public Box? Box
    {
        get
        {
            var boxes = Rows.Select(row => row.Box).OfType<Box>().ToArray();
            return boxes.Length == 0 ? null : new(boxes.Min(box => box.West), boxes.Min(box => box.South), boxes.Max(box => box.East), boxes.Max(box => box.North));
        }
    }

    /// <summary>What a district of a roll-up is called; those of nowhere have names too.</summary>
    public string DistrictName(string key, Tongue tongue) => key switch
    {
        NodeId.Nowhere => Sentences.Say(tongue, "area.nowhere"),
        [.. var first, _] when first.StartsWith(NodeId.Nowhere, StringComparison.Ordinal) => $"{AuthorityName(key[1..])} · {Sentences.Say(tongue, "area.without-district")}",
        _ => District(key)?.Area.Name ?? key,
    };

    /// <summary>Keys of the authority and the district that a point lies in; null outside of all.</summary>
    public (string? Authority, string? District) At(double longitude, double latitude)
    {
        var point = new NetTopologySuite.Geometries.Point(longitude, latitude);
        AreaRow? Of(AreaLevel level) => Rows.FirstOrDefault(row => row.Area.Level == level && row.Box?.Contains(longitude, latitude) == true && row.Outline!.Covers(point));
        var district = Of(AreaLevel.District);
        return (district?.Area.Authority ?? Of(AreaLevel.Authority)?.Area.Key, district?.Area.Key);
    }

    public string AuthorityName(string key) => Authority(key)?.Area.Name ?? key;

    private static NetTopologySuite.Geometries.Geometry? Outline(string? text)
    {
        try
        {
            return text is null ? null : new WKTReader().Read(text);
        }
        catch (ParseException)
        {
            // An outline that cannot be read is an area without one; the import checks outlines before they get here.
            return null;
        }
    }
}
