using System.Globalization;
using Beffroi.Documents;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Documents.Reading;

/// <summary>One block of a document: what is asked of it is known, and whatever else it holds is a fault.</summary>
internal sealed class YamlBlock(YamlMappingNode node, string name, Remarks remarks)
{
    private readonly List<string> _known = [];

    public YamlMappingNode Self => node;

    public Remarks Remarks => remarks;

    public YamlNode? Node(string key)
    {
        _known.Add(key);
        return node.Children.FirstOrDefault(child => (child.Key as YamlScalarNode)?.Value == key).Value;
    }

    /// <summary>Null when it is absent, which is a fault when it is required, or no text, which always is.</summary>
    public string? Text(string key, bool required = false)
    {
        switch (Node(key))
        {
            case YamlScalarNode { Value: { Length: > 0 } text }:
                return text;
            case null:
                return required ? Fault<string>(node, RemarkCode.Missing, key, name) : null;
            case var other:
                return Fault<string>(other, RemarkCode.WantsText, key);
        }
    }

    /// <summary>The text under that key as something else; a fault with that code when it is none.</summary>
    public T? Read<T>(string key, Func<string, T?> parse, string code, bool required = false, params string[] arguments)
        where T : struct => Text(key, required) is { } text ? parse(text) ?? Fault<T?>(Node(key)!, code, [text, .. arguments]) : null;

    public double? Number(string key, double minimum, double maximum, bool required = false) => Read<double>(
        key, text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum ? number : null,
        RemarkCode.BadNumber, required, key, Print(minimum), Print(maximum));

    public DateOnly? Date(string key, bool required = false) => Read<DateOnly>(key, DateText.Read, RemarkCode.BadDate, required);

    /// <summary>Whether it says true; false when it is absent.</summary>
    public bool Flag(string key) => Read<bool>(key, text => text switch { "true" => true, "false" => false, _ => null }, RemarkCode.BadWord, arguments: [key, "true, false"]) ?? false;

    /// <summary>Every name of a block with what stands under it, for blocks whose names are the writer's own; none when it is absent.</summary>
    public IEnumerable<(string Name, YamlNode At, YamlNode Node)> Pairs(string key, int most)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlMappingNode pairs when pairs.Children.Count <= most:
                return pairs.Children.Select(pair => (Name: TextOf(pair.Key, key) ?? "", pair.Key, pair.Value)).Where(pair => pair.Name.Length > 0);
            case YamlMappingNode pairs:
                remarks.Add(pairs, RemarkCode.TooMany, key, Print(most));
                return [];
            case var other:
                remarks.Add(other, RemarkCode.WantsBlock, key);
                return [];
        }
    }

    /// <summary>What stands under one of <see cref="Pairs"/>, as a block.</summary>
    public YamlBlock? Inner(YamlNode inner, string key) => Block(inner, key);

    public YamlBlock? Block(string key) => Node(key) is { } inner ? Block(inner, key) : null;

    /// <summary>The blocks of a list; none when it is absent.</summary>
    public IEnumerable<YamlBlock> Blocks(string key, int most) => Items(key, most).Select(item => Block(item, key)).OfType<YamlBlock>();

    /// <summary>The texts of a list, or the one text that stands in its place.</summary>
    public IEnumerable<(string Text, YamlNode Node)> Texts(string key, int most) =>
        (Node(key) is YamlScalarNode one ? [one] : Items(key, most)).Select(item => (Text: TextOf(item, key), item)).Where(i => i.Text is not null)!;

    public T? Fault<T>(YamlNode at, string code, params string[] arguments)
    {
        remarks.Add(at, code, arguments);
        return default;
    }

    /// <summary>Names every key that was never asked for.</summary>
    public void Close()
    {
        foreach (var key in node.Children.Keys.Where(key => !_known.Contains((key as YamlScalarNode)?.Value ?? "")))
        {
            remarks.Add(key, RemarkCode.UnknownName, key.ToString(), name, string.Join(", ", _known.Distinct()));
        }
    }

    private YamlBlock? Block(YamlNode inner, string key) =>
        inner is YamlMappingNode block ? new(block, key, remarks) : Fault<YamlBlock>(inner, RemarkCode.WantsBlock, key);

    private string? TextOf(YamlNode item, string key) =>
        item is YamlScalarNode { Value: { Length: > 0 } text } ? text : Fault<string>(item, RemarkCode.WantsText, key);

    private IEnumerable<YamlNode> Items(string key, int most)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.Children.Count <= most:
                return list.Children;
            case YamlSequenceNode list:
                remarks.Add(list, RemarkCode.TooMany, key, Print(most));
                return [];
            case var other:
                remarks.Add(other, RemarkCode.WantsList, key);
                return [];
        }
    }

    private static string Print(double number) => number.ToString(CultureInfo.InvariantCulture);
}
