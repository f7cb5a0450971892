using Beffroi.Inventory.Mapping;
using Beffroi.Language;
using Beffroi.Rules.Cel;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Rules.Reading;

/// <summary>One block of a rule document: what is asked of it is known, and whatever else it holds is an error.</summary>
internal sealed class RuleSection(YamlMappingNode node, Phrase name, RuleFaults faults)
{
    private readonly List<string> _known = [];

    public YamlMappingNode Self { get; } = node;

    public RuleFaults Faults { get; } = faults;

    public YamlNode? Node(string key)
    {
        _known.Add(key);
        return Pairs.FirstOrDefault(pair => pair.Key == key).Node;
    }

    public IEnumerable<(string Key, YamlNode Node, YamlNode KeyNode)> Pairs =>
        Self.Children.Select(child => ((child.Key as YamlScalarNode)?.Value ?? "", child.Value, child.Key));

    /// <summary>The block under that key; null when it is absent or is none, which is an error.</summary>
    public RuleSection? Section(string key) => Node(key) switch
    {
        null => null,
        YamlMappingNode block => new(block, Phrase.Verbatim(key), Faults),
        var other => Faults.Error<RuleSection>(other, "wrong-form", $"'{key}' wants a block of 'name: value' lines.", "Indent its parts below it."),
    };

    public YamlScalarNode? Scalar(string key, bool required = false)
    {
        switch (Node(key))
        {
            case null when required:
                return Missing<YamlScalarNode>(key);
            case null:
                return null;
            case YamlScalarNode { Value: { Length: > 0 } } scalar:
                return scalar;
            case var other:
                return Faults.Error<YamlScalarNode>(other, "wrong-form", $"'{key}' wants a single value.", "Write it behind the colon.");
        }
    }

    public string? Text(string key, bool required = false) => Scalar(key, required)?.Value;

    public string[] Words(string key) => Node(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Select(item => (item as YamlScalarNode)?.Value ?? Faults.Error<string>(item, "wrong-form", $"'{key}' wants a list of words.", "Write [a, b].") ?? "")],
        YamlScalarNode { Value: { Length: > 0 } one } => [one],
        var other => Faults.Error<string[]>(other, "wrong-form", $"'{key}' wants a word or a list of words.", "Write [a, b].") ?? [],
    };

    public double? Number(string key, double least, double most, bool required = false)
    {
        if (Scalar(key, required) is not { } scalar)
        {
            return null;
        }

        return double.TryParse(scalar.Value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : Faults.Error<double?>(scalar, "out-of-range", $"'{key}' is a number from {least} to {most}, not '{scalar.Value}'.", "Correct it.");
    }

    public TimeSpan? Duration(string key, TimeSpan least, TimeSpan most, bool required = false)
    {
        if (Scalar(key, required) is not { } scalar)
        {
            return null;
        }

        return DurationText.Read(scalar.Value!) is { } time && time >= least && time <= most
            ? time
            : Faults.Error<TimeSpan?>(scalar, "out-of-range", $"'{key}' is a duration from {DurationText.Write(least)} to {DurationText.Write(most)}, not '{scalar.Value}'.", "Write 90s, 5m, 1h30m or 2d.");
    }

    public T Choice<T>(string key, T otherwise, params (string Word, T Value)[] choices)
    {
        if (Scalar(key) is not { } scalar)
        {
            return otherwise;
        }

        var found = Array.Find(choices, c => c.Word == scalar.Value);
        return found.Word is not null
            ? found.Value
            : Faults.Error<T>(scalar, "unknown-choice", $"'{scalar.Value}' is nothing '{key}' can be.{Closest.Hint(scalar.Value!, choices.Select(c => c.Word), "It can be")}", "Write one of them.") ?? otherwise;
    }

    public T? Missing<T>(string key)
    {
        Faults.Add(Self, RuleSeverity.Error, "missing-field", $"'{key}' is missing in {name}.", "docs/rules.md describes every part of a rule.");
        return default;
    }

    /// <summary>Names every key that was never asked for.</summary>
    public void Close()
    {
        foreach (var (key, _, keyNode) in Pairs.Where(pair => !_known.Contains(pair.Key)))
        {
            Faults.Add(keyNode, RuleSeverity.Error, "unknown-field", $"'{key}' is not known in {name}.{Closest.Hint(key, _known.Distinct(), "It may hold")}", "Correct it, or take it out.");
        }
    }
}
