using System.Xml;
using System.Xml.Linq;
using NetTopologySuite.Geometries;

namespace Beffroi.Inventory.Files;

/// <summary>One KML placemark as a row.</summary>
internal static class KmlPlacemark
{
    private static readonly string[] OwnElements = ["name", "description", "address"];

    public static SourceRow Read(int number, XmlReader subtree, string? folder)
    {
        XElement placemark;
        using (subtree)
        {
            placemark = XElement.Load(subtree);
        }

        try
        {
            return new SourceRow(number, Fields(placemark, folder)) { Geometry = KmlGeometry.Of(placemark) };
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            return SourceRow.Broken(number, RowCode.BrokenGeometry, $"The placemark's geometry cannot be read. {fault.Message}");
        }
    }

    private static Dictionary<string, string> Fields(XElement placemark, string? folder)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var data in placemark.Descendants().Where(e => e.Name.LocalName is "SimpleData" or "Data"))
        {
            if (data.Attribute("name")?.Value is { Length: > 0 } name)
            {
                fields[name] = data.Name.LocalName == "Data" ? Child(data, "value")?.Value ?? "" : data.Value;
            }
        }

        foreach (var own in OwnElements)
        {
            Offer(fields, own, Child(placemark, own)?.Value);
        }

        Offer(fields, "id", placemark.Attribute("id")?.Value);
        Offer(fields, "folder", folder);
        return fields;
    }

    private static void Offer(Dictionary<string, string> fields, string name, string? value)
    {
        if (value is not null)
        {
            fields.TryAdd(name, value);
        }
    }

    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(e => e.Name.LocalName == name);
}
