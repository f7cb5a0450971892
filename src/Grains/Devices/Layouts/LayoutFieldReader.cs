using System.Globalization;
using Beffroi.Documents;
using Beffroi.Documents.Reading;

namespace Beffroi.Devices.Layouts;

/// <summary>Reads one field of a layout, and its parts.</summary>
internal static class LayoutFieldReader
{
    private const int MostParts = 64;
    private const int LongestPayload = 255;

    /// <param name="little">Whether the least byte comes first, unless the field says otherwise.</param>
    /// <param name="known">Names that were read before; the field's own are added.</param>
    public static LayoutField Read(YamlBlock block, bool little, HashSet<string> known)
    {
        var skip = block.Number("skip", 1, LongestPayload);
        var type = Type(block);
        var size = FieldTypes.SizeOf(type) ?? (int?)block.Number("size", 1, type == FieldType.Bcd ? 8 : LongestPayload, required: type == FieldType.Bcd);
        var field = new LayoutField
        {
            Type = type,
            Size = (int?)skip ?? size,
            At = (int?)block.Number("at", -LongestPayload, LongestPayload),
            Little = LayoutReader.IsLittle(block, little),
            Optional = block.Flag("optional"),
            When = Condition(block, known),
            Parts = skip is null ? Parts(block, type) : [],
        };
        known.UnionWith(field.Parts.Select(part => part.Name));
        block.Close();
        return field;
    }

    private static LayoutPart[] Parts(YamlBlock block, FieldType type)
    {
        var inner = block.Blocks("parts", MostParts).ToArray();
        var parts = inner.Select(part => Part(part, type, required: true)).OfType<LayoutPart>().ToList();
        foreach (var part in inner)
        {
            part.Close();
        }

        if (Part(block, type, required: inner.Length == 0) is { } whole)
        {
            parts.Insert(0, whole);
        }

        return [.. parts];
    }

    private static LayoutPart? Part(YamlBlock block, FieldType type, bool required)
    {
        var name = block.Text("name", required);
        var (low, width) = Bits(block, type);
        var part = new LayoutPart
        {
            Name = name ?? "_",
            Low = low,
            Width = width,
            Signed = block.Flag("signed"),
            Add = block.Number("add", -1e12, 1e12) ?? 0,
            Scale = block.Number("scale", -1e12, 1e12) ?? 1,
            Divide = block.Number("divide", 1e-12, 1e12) ?? 1,
            Offset = block.Number("offset", -1e12, 1e12) ?? 0,
            Polynomial = Numbers(block, "polynomial"),
            Decimals = (int?)block.Number("decimals", 0, 12),
            None = Numbers(block, "none"),
            Choices = Choices(block),
            Flag = block.Flag("flag"),
        };
        block.Text("unit");
        if (name is not null && !IsName(name))
        {
            block.Remarks.Add(block.Node("name")!, RemarkCode.BadWord, name, "name");
            return null;
        }

        return name is null ? null : part;
    }

    private static FieldType Type(YamlBlock block) => block.Text("type") is not { } text ? FieldType.U8
        : Enum.TryParse<FieldType>(text, ignoreCase: true, out var type) && text == type.ToString().ToLowerInvariant() ? type
        : block.Fault<FieldType>(block.Node("type")!, RemarkCode.BadWord, text, "type");

    /// <summary>The lowest bit and how many; a width of 0 for the whole.</summary>
    private static (int Low, int Width) Bits(YamlBlock block, FieldType type)
    {
        if (block.Text("bits") is not { } text)
        {
            return (0, 0);
        }

        var most = FieldTypes.IsWhole(type) ? FieldTypes.SizeOf(type)!.Value * 8 : 0;
        var ends = text.Split("..").Select(end => LayoutReader.Whole(end.Trim())).ToArray();
        var (high, low) = ends switch { [{ } one] => (one, one), [{ } a, { } b] => (Math.Max(a, b), Math.Min(a, b)), _ => (-1, -1) };
        return low >= 0 && high < most && high - low < 63
            ? ((int)low, (int)(high - low) + 1)
            : block.Fault<(int, int)>(block.Node("bits")!, RemarkCode.BadBits, text);
    }

    private static LayoutCondition? Condition(YamlBlock block, HashSet<string> known)
    {
        if (block.Block("when") is not { } when)
        {
            return null;
        }

        var field = when.Text("field", required: true);
        var bit = (int?)when.Number("bit", 0, 62);
        var values = when.Texts("is", 100).Select(text => LayoutReader.Whole(text.Text) ?? when.Fault<long>(text.Node, RemarkCode.BadNumber, text.Text, "is", "0", "4294967295")).ToArray();
        if (bit is null == (values.Length == 0))
        {
            when.Remarks.Add(when.Self, bit is null ? RemarkCode.Missing : RemarkCode.OneOf, "is", bit is null ? "when" : "bit");
        }

        if (field is not null && !known.Contains(field))
        {
            when.Remarks.Add(when.Node("field")!, RemarkCode.UnknownField, field);
        }

        when.Close();
        return new(field ?? "", bit, values);
    }

    private static double[] Numbers(YamlBlock block, string key) => [.. block.Texts(key, 20).Select(text =>
        LayoutReader.Whole(text.Text) ?? (double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : block.Fault<double>(text.Node, RemarkCode.BadNumber, text.Text, key, "-1e300", "1e300")))];

    private static Dictionary<long, string>? Choices(YamlBlock block)
    {
        Dictionary<long, string>? choices = null;
        foreach (var (name, at, node) in block.Pairs("choices", 256))
        {
            if (LayoutReader.Whole(name) is not { } value)
            {
                block.Remarks.Add(at, RemarkCode.BadNumber, name, "choices", "0", "4294967295");
            }
            else if (node is YamlDotNet.RepresentationModel.YamlScalarNode { Value: { } word })
            {
                (choices ??= [])[value] = word;
            }
            else
            {
                block.Remarks.Add(node, RemarkCode.WantsText, "choices");
            }
        }

        return choices;
    }

    private static bool IsName(string name) =>
        name.Length <= 100 && name.Split('.') is { Length: <= 4 } parts && parts.All(part => part.Length > 0 && part.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or ' '));
}
