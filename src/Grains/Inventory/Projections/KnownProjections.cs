using System.Text.RegularExpressions;

namespace Beffroi.Inventory.Projections;

/// <summary>The projections an inventory may come in, found by what people, GeoJSON and <c>.prj</c> files call them.</summary>
public static partial class KnownProjections
{
    public static readonly Projection Wgs84 = new Geographic();

    public static readonly Projection Lambert93 = LambertConic.Lambert93();

    private static readonly Projection Web = new WebMercator();

    private static readonly Projection[] Zones = [.. Enumerable.Range(42, 9).Select(LambertConic.Zone)];

    /// <summary>What a mapping may say, for its errors and its page.</summary>
    public const string Advice = "Write EPSG:4326 (longitude and latitude), EPSG:2154 (Lambert-93), EPSG:3942 to EPSG:3950 (CC42 to CC50) or EPSG:3857.";

    public static IEnumerable<Projection> All => [Wgs84, Lambert93, .. Zones, Web];

    /// <summary>By code or name: <c>EPSG:2154</c>, <c>2154</c>, <c>Lambert-93</c>, <c>CC43</c>, <c>urn:ogc:def:crs:EPSG::3943</c>; null when it is none of them.</summary>
    public static Projection? Find(string text)
    {
        var code = Code().Match(text.Trim());
        return code.Success ? ByCode(int.Parse(code.Groups[1].ValueSpan)) : ByName(text);
    }

    /// <summary>By a <c>.prj</c> file's text; null when it is none of them.</summary>
    public static Projection? FromWellKnownText(string text)
    {
        var name = Title().Match(text);
        if (!name.Success)
        {
            return null;
        }

        var authority = OuterAuthority().Match(text);
        return (authority.Success ? ByCode(int.Parse(authority.Groups[1].ValueSpan)) : null) ?? ByName(name.Groups[1].Value);
    }

    private static Projection? ByCode(int code) => code switch
    {
        4326 or 4171 or 4258 or 4979 => Wgs84,
        2154 or 9793 or 9794 => Lambert93,
        >= 3942 and <= 3950 => Zones[code - 3942],
        >= 9842 and <= 9850 => Zones[code - 9842],
        3857 or 900913 => Web,
        _ => null,
    };

    private static Projection? ByName(string name)
    {
        var letters = string.Concat(name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
        return letters switch
        {
            _ when letters.EndsWith("lambert93", StringComparison.Ordinal) || letters is "l93" or "rgfl93" => Lambert93,
            _ when Zone().Match(letters) is { Success: true } zone => Zones[int.Parse(zone.Groups[1].ValueSpan) - 42],
            "wgs84" or "gcswgs1984" or "crs84" or "rgf93" or "gcsrgf1993" or "gcsrgf93" or "ogccrs84" or "urnogcdefcrsogc13crs84" => Wgs84,
            "webmercator" or "wgs1984webmercator" or "wgs1984webmercatorauxiliarysphere" or "wgs84pseudomercator" => Web,
            _ => null,
        };
    }

    [GeneratedRegex(@"^(?:(?:urn:(?:ogc|x-ogc):def:crs:)?epsg:[\d.]*:?|https?://www\.opengis\.net/def/crs/epsg/[\d.]+/)?(\d{4,6})$", RegexOptions.IgnoreCase)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?:cc|9zones?|conformezone)(4[2-9]|50)$")]
    private static partial Regex Zone();

    [GeneratedRegex(@"^\s*(?:PROJCS|GEOGCS|PROJCRS|GEOGCRS)\s*\[\s*""([^""]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"(?:AUTHORITY\s*\[\s*""EPSG""\s*,\s*""?|ID\s*\[\s*""EPSG""\s*,\s*)(\d{4,6})""?\s*\]\s*\]\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex OuterAuthority();
}
