using System.Globalization;
using System.Text.Json.Nodes;
using Beffroi.Documents;
using Beffroi.Documents.Reading;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Devices.Layouts;

/// <summary>Reads a layout strictly: what it does not know is a fault with line and column.</summary>
internal static class LayoutReader
{
    private const int MostMessages = 200;
    private const int MostFields = 300;
    private const int MostTypes = 500;
    private const int LongestPayload = 255;

    public static Layout? Read(YamlBlock block)
    {
        var little = IsLittle(block, false);
        var messages = block.Blocks("messages", MostMessages).Select(inner => Message(inner, little)).ToArray();
        if (messages.Length == 0)
        {
            block.Remarks.Add(block.Self, RemarkCode.Missing, "messages", "layout");
        }

        block.Close();
        return new(messages);
    }

    /// <summary>Whether the least byte comes first: as the block says, else as around it.</summary>
    public static bool IsLittle(YamlBlock block, bool around) => block.Text("endian") is not { } text ? around : text switch
    {
        "little" => true,
        "big" => false,
        _ => block.Fault<bool>(block.Node("endian")!, RemarkCode.BadWord, text, "endian"),
    };

    /// <summary>A whole number, decimal or with 0x before hexadecimal digits; null when it is none.</summary>
    public static long? Whole(string text)
    {
        var isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return long.TryParse(isHex ? text[2..] : text, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static LayoutMessage Message(YamlBlock block, bool around)
    {
        var little = IsLittle(block, around);
        var (shortest, longest) = Lengths(block);
        HashSet<string> known = [];
        var message = new LayoutMessage
        {
            Ports = [.. block.Texts("port", 50).Select(port => Port(block, port.Text, port.Node))],
            Shortest = shortest,
            Longest = longest,
            First = block.Read<long>("first", text => Whole(text) is >= 0 and <= 255 and var first ? first : null, RemarkCode.BadNumber, arguments: ["first", "0", "255"]),
            Constants = block.Pairs("data", 20).ToDictionary(pair => pair.Name, pair => Constant(block, pair.Node)),
            Fields = Fields(block, "fields", little, known),
            Records = block.Block("records") is { } records ? Records(records, little, known) : null,
        };
        block.Close();
        return message;
    }

    private static LayoutField[] Fields(YamlBlock block, string key, bool little, HashSet<string> known) =>
        [.. block.Blocks(key, MostFields).Select(inner => LayoutFieldReader.Read(inner, little, known))];

    private static LayoutRecords Records(YamlBlock block, bool around, HashSet<string> known)
    {
        var little = IsLittle(block, around);
        var of = new Dictionary<long, IReadOnlyList<LayoutField>>();
        foreach (var (name, at, node) in block.Pairs("of", MostTypes))
        {
            if (Whole(name) is not { } type)
            {
                block.Remarks.Add(at, RemarkCode.BadNumber, name, "of", "0", "0xffffff");
                continue;
            }

            // What one record read is no condition of another: they come in any order.
            of[type] = List(block, node).Select(inner => LayoutFieldReader.Read(inner, little, known = [.. known])).ToArray();
        }

        var records = new LayoutRecords((int)(block.Number("key", 1, 3) ?? 1), (int)(block.Number("length", 0, 2) ?? 0), Unknown(block), of);
        block.Close();
        return records;
    }

    private static IEnumerable<YamlBlock> List(YamlBlock block, YamlNode node) => node switch
    {
        YamlSequenceNode list => list.Children.Select(item => block.Inner(item, "of")).OfType<YamlBlock>(),
        YamlMappingNode => block.Inner(node, "of") is { } one ? [one] : [],
        _ => block.Fault<YamlBlock[]>(node, RemarkCode.WantsList, "of") ?? [],
    };

    private static bool Unknown(YamlBlock block) => block.Text("unknown") switch
    {
        null or "refuse" => false,
        "skip" => true,
        var other => block.Fault<bool>(block.Node("unknown")!, RemarkCode.BadWord, other, "unknown"),
    };

    private static (int Shortest, int Longest) Lengths(YamlBlock block)
    {
        if (block.Text("length") is not { } text)
        {
            return (0, int.MaxValue);
        }

        var parts = text.Split("..", 2);
        var (from, to) = (Whole(parts[0].Trim()), parts.Length == 1 ? Whole(parts[0].Trim()) : parts[1].Trim() is "" ? LongestPayload : Whole(parts[1].Trim()));
        return from is >= 0 and <= LongestPayload && to >= from && to <= LongestPayload
            ? ((int)from, (int)to)
            : block.Fault<(int, int)>(block.Node("length")!, RemarkCode.BadNumber, text, "length", "0", "255");
    }

    private static long Port(YamlBlock block, string text, YamlNode node) =>
        Whole(text) is >= 0 and <= 255 and var port ? port : block.Fault<long>(node, RemarkCode.BadNumber, text, "port", "0", "255");

    private static JsonValue Constant(YamlBlock block, YamlNode node) => node is not YamlScalarNode { Value: { } text } scalar
        ? block.Fault<JsonValue>(node, RemarkCode.WantsText, "data") ?? JsonValue.Create("")
        : scalar.Style != YamlDotNet.Core.ScalarStyle.Plain ? JsonValue.Create(text)
        : text is "true" or "false" ? JsonValue.Create(text == "true")
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(text);
}
