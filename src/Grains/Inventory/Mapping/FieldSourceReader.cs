using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Inventory.Mapping;

/// <summary>Reads where a fact comes from: a word, a template, or a block that says more.</summary>
/// <param name="empty">Spellings of nothing in the whole file.</param>
internal sealed class FieldSourceReader(IReadOnlySet<string> empty)
{
    /// <summary>A lone word names a column.</summary>
    public FieldSource? Column(MappingSection section, string key) =>
        section.Node(key) is { } node ? Read(section, node, key, wordIsColumn: true) : null;

    /// <summary>A lone word is the value itself, for every row.</summary>
    public FieldSource? Constant(MappingSection section, string key) =>
        section.Node(key) is { } node ? Read(section, node, key, wordIsColumn: false) : null;

    public FieldSource? Read(MappingSection section, YamlNode node, string key, bool wordIsColumn) => node switch
    {
        YamlScalarNode { Value: { Length: > 0 } word } => OfTemplate(section, node, word, wordIsColumn),
        YamlMappingNode block when Unquoted(block) is { } column => OfTemplate(section, node, $"{{{column}}}", wordIsColumn),
        YamlMappingNode block => Block(section.Inner(block, $"'{key}'"), key),
        _ => section.Refuse<FieldSource>(node, $"'{key}' wants a column, a template such as 'L-{{NUM}}', or a block with 'column', 'template' or 'value'."),
    };

    // YAML takes {NUM} without quotes for a block with one empty entry. What was meant is plain.
    private static string? Unquoted(YamlMappingNode block) =>
        block is { Style: YamlDotNet.Core.Events.MappingStyle.Flow, Children.Count: 1 }
        && block.Children.First() is { Key: YamlScalarNode { Value: { } column }, Value: YamlScalarNode { Value: null or "", Style: ScalarStyle.Plain } }
            ? column
            : null;

    private FieldSource? OfTemplate(MappingSection section, YamlNode node, string word, bool wordIsColumn)
    {
        if (!word.Contains('{') && !word.Contains('}'))
        {
            return With(wordIsColumn ? Template.OfColumn(word.Trim()) : Template.Of(word.Trim()), MappingPosition.Of(node));
        }

        return Template.TryParse(word, out var template, out var fault)
            ? With(template, MappingPosition.Of(node))
            : section.Refuse<FieldSource>(node, fault);
    }

    private FieldSource? Block(MappingSection section, string key)
    {
        var template = BlockTemplate(section, key);
        var (otherwise, hasOtherwise) = section.Node("otherwise") is { } node ? (MappingSection.IsNull(node) ? null : section.Text("otherwise"), true) : (null, false);
        var source = With(template ?? Template.Of(""), section.At) with
        {
            Values = Values(section),
            Otherwise = otherwise,
            HasOtherwise = hasOtherwise,
            Default = section.Text("default"),
            Empty = Spellings(section.Texts("empty")),
            Unit = section.Text("unit"),
            Decimal = DecimalSign(section),
            Format = section.Text("format"),
        };
        section.Close();
        if (hasOtherwise && source.Values is null)
        {
            section.Fault("otherwise", "'otherwise' is for what is not among 'values', and there are none.");
        }

        return template is null ? null : source;
    }

    private static Template? BlockTemplate(MappingSection section, string key)
    {
        var (column, written, value) = (section.Text("column"), section.Text("template"), section.Text("value"));
        if (new[] { column, written, value }.Count(text => text is not null) != 1)
        {
            section.Fault("column", $"'{key}' wants exactly one of 'column', 'template' and 'value'.");
            return null;
        }

        if (written is null)
        {
            return column is null ? Template.Of(value!) : Template.OfColumn(column.Trim());
        }

        if (!Template.TryParse(written, out var template, out var fault))
        {
            section.Fault("template", fault);
        }

        return template;
    }

    private static Dictionary<string, string?>? Values(MappingSection section)
    {
        if (section.Section("values") is not { } block)
        {
            return null;
        }

        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, node, at) in block.Entries())
        {
            var value = MappingSection.IsNull(node) ? null
                : node is YamlScalarNode scalar ? scalar.Value
                : block.Refuse<string>(node, $"The value for '{word}' is a single word, or ~ for nothing.");
            if (!values.TryAdd(word.Trim(), value))
            {
                section.Refuse<string>(node, $"'{word}' is there twice (upper and lower case are the same).");
            }
        }

        return values;
    }

    /// <summary>The decimal sign named in the section: a point, a comma, or null to find it out.</summary>
    public static char? DecimalSign(MappingSection section) => section.Text("decimal") switch
    {
        null => null,
        "." or "point" => '.',
        "," or "comma" => ',',
        var other => section.Refuse<char?>(section.Node("decimal")!, $"'decimal' is \".\" or \",\", not '{other}'."),
    };

    private FieldSource With(Template template, MappingPosition at) => new(template, at) { Empty = empty };

    private IReadOnlySet<string> Spellings(IReadOnlyList<string>? more) =>
        more is null ? empty : new HashSet<string>(empty.Concat(more.Select(m => m.Trim())), StringComparer.OrdinalIgnoreCase);
}
