using System.Xml;

namespace Beffroi.Inventory.Files;

/// <summary>
/// The placemarks of a KML document. Columns are its extended data and, from its elements, <c>name</c>, <c>description</c>, <c>address</c>,
/// <c>id</c> and <c>folder</c>. Document type definitions and external entities are refused.
/// </summary>
public sealed class KmlFile(string path) : InventoryFile
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = 1_000_000_000,
    };

    public override IReadOnlyList<string> Columns => [];

    public override bool HasGeometry => true;

    public override IEnumerable<SourceRow> Rows()
    {
        using var stream = File.OpenRead(path);
        using var reader = XmlReader.Create(stream, Settings);
        var folders = new Stack<(int Depth, string Name)>();
        var number = 0;
        while (Guard(() => Advance(reader, folders)))
        {
            number++;
            yield return Guard(() => KmlPlacemark.Read(number, reader.ReadSubtree(), folders.TryPeek(out var folder) ? folder.Name : null));
        }
    }

    /// <summary>Goes on to the next placemark, noting the folders entered and left on the way.</summary>
    private static bool Advance(XmlReader reader, Stack<(int Depth, string Name)> folders)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "Folder")
            {
                folders.TryPop(out _);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Folder" && !reader.IsEmptyElement)
            {
                folders.Push((reader.Depth, ""));
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Placemark")
            {
                return true;
            }
            else if (reader.NodeType == XmlNodeType.Text && folders.TryPeek(out var folder) && folder.Name.Length == 0 && reader.Depth == folder.Depth + 2)
            {
                folders.Pop();
                folders.Push((folder.Depth, reader.Value.Trim()));
            }
        }

        return false;
    }

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException fault)
        {
            throw new InventoryFileException("not-kml", $"The file is not valid KML. {fault.Message}", "Export it again; nothing of it went in.", fault);
        }
    }
}
