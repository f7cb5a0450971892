using System.Text;
using System.Xml;

namespace Beffroi.Inventory.Files;

/// <summary>Reads texts of a workbook: those its cells share, and those that stand in a cell.</summary>
internal static class WorkbookStrings
{
    public const int Longest = 32_767;
    private const int Most = 500_000;

    public static string[] Read(XmlReader xml)
    {
        List<string> strings = [];
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                strings.Add(Text(xml));
                if (strings.Count > Most)
                {
                    throw Workbook.TooLarge();
                }
            }
        }

        return [.. strings];
    }

    /// <summary>The text within the element the reader is on, its parts of different looks together; how it is pronounced is left out. The reader is on its end then.</summary>
    public static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (text, depth, pronounced, told) = (new StringBuilder(), xml.Depth, false, false);
        while (xml.Read() && xml.Depth > depth)
        {
            pronounced = xml.LocalName == "rPh" ? xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false } : pronounced;
            told = xml.LocalName == "t" ? xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false } : told;
            if (told && !pronounced && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                Add(text, xml.Value);
            }
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, string part)
    {
        if (text.Length + part.Length > Longest)
        {
            throw Workbook.TooLarge();
        }

        text.Append(part);
    }
}
