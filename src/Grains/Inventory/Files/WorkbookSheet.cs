using System.Globalization;
using System.Xml;

namespace Beffroi.Inventory.Files;

/// <summary>Reads a sheet's rows, and which sheet it is.</summary>
internal static class WorkbookSheet
{
    private const int MostRows = 1_048_576;

    /// <summary>What the first sheet that is shown is known by in the workbook's relations; null for a workbook without one.</summary>
    public static string? First(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && xml.GetAttribute("state") is null or "visible")
            {
                return Attribute(xml, "id");
            }
        }

        return null;
    }

    /// <summary>The part that a relation leads to; null when there is none of that name.</summary>
    public static string? Target(XmlReader xml, string id)
    {
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") == id)
            {
                return xml.GetAttribute("Target");
            }
        }

        return null;
    }

    public static IEnumerable<WorkbookRow> Rows(XmlReader xml, string[] strings)
    {
        var number = 0;
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                continue;
            }

            number = xml.GetAttribute("r") is { } told ? int.Parse(told, NumberStyles.None, CultureInfo.InvariantCulture) : number + 1;
            var cells = number is > 0 and <= MostRows ? Cells(xml, strings) : throw Workbook.TooLarge();
            if (cells.Count > 0)
            {
                yield return new(number, [.. cells]);
            }
        }
    }

    /// <summary>Without empty ones at the end.</summary>
    private static List<WorkbookCell> Cells(XmlReader xml, string[] strings)
    {
        List<WorkbookCell> cells = [];
        var (depth, column) = (xml.Depth, 0);
        if (xml.IsEmptyElement)
        {
            return cells;
        }

        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            var at = xml.GetAttribute("r") is { } name ? Column(name) : column;
            column = at + 1;
            if (Cell(xml, strings) is { IsEmpty: false } cell && at >= cells.Count)
            {
                cells.AddRange(Enumerable.Repeat(WorkbookCell.Empty, at - cells.Count));
                cells.Add(cell);
            }
        }

        return cells;
    }

    /// <summary>From 0, of a cell's name: 27 of <c>AB7</c>.</summary>
    private static int Column(string name)
    {
        var column = 0;
        foreach (var letter in name.TakeWhile(char.IsAsciiLetter))
        {
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
            if (column > FileSurvey.MostColumns)
            {
                throw Workbook.TooLarge();
            }
        }

        return column > 0 ? column - 1 : throw new FormatException($"'{name}' names no cell.");
    }

    private static WorkbookCell Cell(XmlReader xml, string[] strings)
    {
        var type = xml.GetAttribute("t");
        var (depth, text, isWorkedOut) = (xml.Depth, (string?)null, false);
        if (xml.IsEmptyElement)
        {
            return WorkbookCell.Empty;
        }

        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1)
            {
                isWorkedOut |= xml.LocalName == "f";
                text = xml.LocalName switch { "v" => Value(xml), "is" => WorkbookStrings.Text(xml), _ => text };
            }
        }

        return type == "e" || (isWorkedOut && text is null) ? new("", IsWithoutValue: true)
            : text is null ? WorkbookCell.Empty
            : type switch
            {
                "s" => new(strings[Index(text, strings)]),
                "b" => new(text == "1" ? "true" : "false"),
                "str" or "inlineStr" or "d" => new(text),
                _ => new(text, IsNumber: text.Length > 0),
            };
    }

    private static string Value(XmlReader xml)
    {
        if (xml.IsEmptyElement || !xml.Read() || xml.NodeType == XmlNodeType.EndElement)
        {
            return "";
        }

        return xml.Value.Length <= WorkbookStrings.Longest ? xml.Value : throw Workbook.TooLarge();
    }

    private static int Index(string text, string[] strings) =>
        int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) is var index && index < strings.Length ? index : throw new FormatException("A cell names a text that is not there.");

    /// <summary>By its local name: the strict and the transitional form have other namespaces.</summary>
    private static string? Attribute(XmlReader xml, string name)
    {
        string? found = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            found = xml.LocalName == name && xml.NamespaceURI.Length > 0 ? xml.Value : found;
        }

        xml.MoveToElement();
        return found;
    }
}
