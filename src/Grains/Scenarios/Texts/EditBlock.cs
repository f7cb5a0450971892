using Beffroi.Documents;
using Beffroi.Documents.Reading;
using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Texts;

/// <summary>An entry of <c>edits</c> while it is read: what all edits are written with, whose and from when, is read here once.</summary>
internal sealed class EditBlock
{
    private const int MostWords = 200;
    private const int MostAssets = 20_000;

    private readonly Catalogue _catalogue;
    private Lazy<DateOnly?>? _from;

    /// <param name="key">Its first key, which says what it is.</param>
    public EditBlock(YamlBlock block, string key, Catalogue catalogue)
    {
        (Yaml, Key, _catalogue) = (block, key, catalogue);
        Name = block.Text(key, required: true);
        Scope = new()
        {
            Authorities = Words("authority"),
            Districts = Words("district"),
            Tags = Words("tags"),
            Without = Words("without"),
            Assets = [.. block.Texts("assets", MostAssets).Select(w => w.Text.StartsWith($"{Name}/", StringComparison.Ordinal) ? w.Text[(Name!.Length + 1)..] : w.Text)],
        };
    }

    public YamlBlock Yaml { get; }

    public string Key { get; }

    /// <summary>What stands under the first key: mostly a kind.</summary>
    public string? Name { get; }

    /// <summary>The day from which on it is so, for edits that go by days.</summary>
    public DateOnly? From => (_from ??= new(() => Yaml.Date("from"))).Value;

    public RuleScope Scope { get; }

    /// <summary>The first day on which it is not so any more, for edits that end.</summary>
    public DateOnly? To()
    {
        var to = Yaml.Date("to");
        if (to <= From)
        {
            Yaml.Remarks.Add(Yaml.Node("to")!, RemarkCode.DatesReversed);
        }

        return to;
    }

    /// <summary>From when until when it is so, for edits that go by the clock.</summary>
    public (Instant? From, Instant? To) Times()
    {
        var (from, to) = (Yaml.Read<Instant>("from", LocalMoment.Read, RemarkCode.BadLocalMoment), Yaml.Read<Instant>("to", LocalMoment.Read, RemarkCode.BadLocalMoment));
        if (to <= from)
        {
            Yaml.Remarks.Add(Yaml.Node("to")!, RemarkCode.DatesReversed);
        }

        return (from, to);
    }

    /// <summary>The keys of the kinds of which that is so, for whoever named another.</summary>
    public string Knowing(Func<AssetKind, bool> knows) => string.Join(", ", _catalogue.Kinds.Where(knows).Select(k => k.Key));

    /// <summary>The kind that the first key names; null when there is none such, or none that lives in scenarios, which is told.</summary>
    public AssetKind? Kind(bool lives)
    {
        var kind = Name is not null && _catalogue.Knows(Name) ? _catalogue.Kind(Name) : null;
        if (Name is not null && kind is null)
        {
            Yaml.Remarks.Add(Yaml.Node(Key)!, RemarkCode.UnknownKind, Name);
        }
        else if (lives && kind is { Living: null })
        {
            Yaml.Remarks.Add(Yaml.Node(Key)!, RemarkCode.KindNotSimulated, kind.Key);
        }

        return kind;
    }

    /// <summary>Of that kind, by the names and within the bounds of the inventory.</summary>
    public Dictionary<string, Value> Attributes(AssetKind kind)
    {
        if (Yaml.Block("attributes") is not { } inner)
        {
            Yaml.Remarks.Add(Yaml.Self, RemarkCode.Missing, "attributes", "edits");
            return [];
        }

        var values = new Dictionary<string, Value>();
        foreach (var attribute in kind.Attributes.Where(a => inner.Node(a.Name) is not null))
        {
            if (Read(inner, attribute) is { } value)
            {
                values[attribute.Name] = value;
            }
        }

        inner.Close();
        return values;
    }

    private string[] Words(string name) => [.. Yaml.Texts(name, MostWords).Select(w => w.Text)];

    private static Value? Read(YamlBlock block, AttributeDefinition attribute)
    {
        switch (attribute.Form)
        {
            case ValueForm.Number:
                return block.Number(attribute.Name, attribute.Minimum ?? double.MinValue, attribute.Maximum ?? double.MaxValue) is { } number ? Value.Of(number) : null;
            case ValueForm.Flag:
                return Value.Of(block.Flag(attribute.Name));
            case ValueForm.Instant:
                return block.Date(attribute.Name) is { } day ? Value.Of(LegalTime.At(day, TimeOnly.MinValue)) : null;
            default:
                var text = block.Text(attribute.Name);
                return text is null ? null
                    : (attribute.Choices.Length > 0 && !attribute.Choices.Contains(text)) || attribute.Reads?.Invoke(text) == false ? block.Fault<Value?>(block.Node(attribute.Name)!, RemarkCode.BadWord, text, attribute.Name)
                    : Value.Of(text);
        }
    }
}
