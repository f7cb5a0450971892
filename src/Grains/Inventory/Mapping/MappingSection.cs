using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Inventory.Mapping;

/// <summary>One block of the document: what is asked of it is known, and whatever else it holds is a fault.</summary>
internal sealed class MappingSection(YamlMappingNode node, string name, List<MappingFault> faults)
{
    private readonly List<string> _known = [];

    public YamlMappingNode Self { get; } = node;

    public MappingPosition At { get; } = MappingPosition.Of(node);

    public IEnumerable<string> Keys => Pairs.Select(pair => pair.Key);

    private IEnumerable<(string Key, YamlNode Node, YamlNode KeyNode)> Pairs =>
        Self.Children.Select(child => ((child.Key as YamlScalarNode)?.Value ?? "", child.Value, child.Key));

    /// <summary>The node under that key; null when it is absent.</summary>
    public YamlNode? Node(string key)
    {
        _known.Add(key);
        return Pairs.FirstOrDefault(pair => pair.Key == key).Node;
    }

    /// <summary>The text under that key; null when it is absent or is no text, which is a fault.</summary>
    public string? Text(string key) => Node(key) is { } value ? Text(value, key) : null;

    public MappingPosition Position(string key) => Node(key) is { } value ? MappingPosition.Of(value) : At;

    public MappingSection? Section(string key) => Node(key) switch
    {
        null => null,
        YamlMappingNode block => new(block, key, faults),
        var other => Refuse<MappingSection>(other, $"'{key}' wants a block of 'name: value' lines."),
    };

    /// <summary>The texts of a list, or the one text that stands in its place.</summary>
    public IReadOnlyList<string>? Texts(string key) => Node(key) switch
    {
        null => null,
        YamlSequenceNode list => [.. list.Select(item => Text(item, key)).OfType<string>()],
        YamlScalarNode one => [one.Value ?? ""],
        var other => Refuse<string[]>(other, $"'{key}' wants a word or a list of words."),
    };

    public bool? Flag(string key) => Text(key) switch
    {
        null => null,
        "true" or "yes" or "oui" => true,
        "false" or "no" or "non" => false,
        var other => Refuse<bool?>(Node(key)!, $"'{key}' is true or false, not '{other}'."),
    };

    /// <summary>Every entry of a block whose keys are free: attributes, links, values.</summary>
    public IEnumerable<(string Key, YamlNode Node, MappingPosition At)> Entries()
    {
        foreach (var (key, value, keyNode) in Pairs)
        {
            _known.Add(key);
            yield return (key, value, MappingPosition.Of(keyNode));
        }
    }

    public void Fault(string key, string sentence) => faults.Add(Position(key).Fault(sentence));

    /// <summary>Names every key that was never asked for.</summary>
    public void Close()
    {
        foreach (var (key, _, keyNode) in Pairs.Where(pair => !_known.Contains(pair.Key)))
        {
            faults.Add(MappingPosition.Of(keyNode).Fault($"'{key}' is not known in {name}.{Closest.Hint(key, _known.Distinct(), "It may hold")}"));
        }
    }

    public MappingSection Inner(YamlMappingNode inner, string key) => new(inner, key, faults);

    public T? Refuse<T>(YamlNode at, string sentence)
    {
        faults.Add(MappingPosition.Of(at).Fault(sentence));
        return default;
    }

    private string? Text(YamlNode value, string key) =>
        value is YamlScalarNode scalar ? scalar.Value ?? "" : Refuse<string>(value, $"'{key}' wants a single value here.");

    /// <summary>Whether the document says there is nothing: <c>~</c>, <c>null</c>, or no text at all.</summary>
    public static bool IsNull(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };
}
