using Beffroi.Language;
using Beffroi.Twin;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Beffroi.Geography;

/// <summary>Says what is wrong with an area, in the light of those already there. Pure.</summary>
internal static class AreaCheck
{
    private const int LongestKey = 60;
    private const int LongestName = 200;

    /// <summary>The refusal; null when nothing is wrong.</summary>
    /// <param name="authorities">Keys of the authorities that are there.</param>
    public static Outcome? Fault(Area area, IReadOnlySet<string> authorities) =>
        KeyFault(area) ?? NameFault(area) ?? AuthorityFault(area, authorities) ?? (area.Outline is { } outline ? OutlineFault(area, outline) : null);

    private static Outcome? KeyFault(Area area)
    {
        var sound = area.Key is { Length: > 0 and <= LongestKey } key && char.IsAsciiLetterOrDigit(key[0])
            && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        return sound ? null : Outcome.Refused(
            "area-key", $"'{area.Key}' is not a key for an area.", $"Use 1 to {LongestKey} lower-case letters, digits and hyphens, beginning with a letter or digit, such as chalons-centre.");
    }

    private static Outcome? NameFault(Area area) =>
        area.Name?.Trim() is { Length: > 0 and <= LongestName } ? null : Outcome.Refused(
            "area-name", $"The area {area.Key} has no usable name.", $"Give it a name of 1 to {LongestName} characters.");

    private static Outcome? AuthorityFault(Area area, IReadOnlySet<string> authorities) => (area.Level, area.Authority) switch
    {
        (AreaLevel.Authority, null) => null,
        (AreaLevel.Authority, _) => Outcome.Refused(
            "area-authority-unexpected", $"{area.Key} is an authority and cannot belong to another.", "Leave its authority out, or make it a district."),
        (AreaLevel.District, null) => Outcome.Refused(
            "area-authority-missing", $"The district {area.Key} names no authority.", "Name the authority it belongs to by its key."),
        (AreaLevel.District, { } authority) when !authorities.Contains(authority) => Outcome.Refused(
            "area-authority-unknown", $"The district {area.Key} belongs to '{authority}', which is not there.", "Put the authority before its districts, or correct the key."),
        (AreaLevel.District, _) => null,
        _ => Outcome.Refused("area-level", $"{area.Key} is neither an authority nor a district.", "Use one of these two levels."),
    };

    private static Outcome? OutlineFault(Area area, string outline)
    {
        Geometry geometry;
        try
        {
            geometry = new WKTReader().Read(outline);
        }
        catch (Exception unreadable) when (unreadable is ParseException or ArgumentException)
        {
            return Refused(area, $"cannot be read: {unreadable.Message}");
        }

        return geometry switch
        {
            not (Polygon or MultiPolygon) => Refused(area, $"is a {geometry.GeometryType}"),
            { IsEmpty: true } => Refused(area, "is empty"),
            _ when !OnEarth(geometry.EnvelopeInternal) => Refused(area, "lies outside longitude and latitude in degrees"),
            { IsValid: false } => Refused(area, "crosses itself or is not closed properly"),
            _ => null,
        };
    }

    private static bool OnEarth(Envelope box) => box.MinX >= -180 && box.MaxX <= 180 && box.MinY >= -90 && box.MaxY <= 90;

    private static Outcome Refused(Area area, Phrase because) => Outcome.Refused(
        "area-outline", $"The outline of {area.Key} {because}.", "Give a POLYGON or MULTIPOLYGON as well-known text, longitude before latitude, WGS 84, or leave the outline out.");
}
