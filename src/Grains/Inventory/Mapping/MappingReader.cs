using Beffroi.Geography;
using Beffroi.Inventory.Projections;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Inventory.Mapping;

/// <summary>Reads a mapping document strictly: what it does not know is a fault, with line and column, and all faults are told at once.</summary>
public static class MappingReader
{
    /// <summary>Characters a mapping may have.</summary>
    public const int LongestMapping = 100_000;

    private const int DeepestNesting = 20;

    /// <summary>The mapping, or every fault it has.</summary>
    public static MappingReading Read(string yaml)
    {
        var faults = new List<MappingFault>();
        var mapping = yaml.Length > LongestMapping ? Refuse(faults, 1, 1, $"The mapping is longer than {LongestMapping} characters.") : Load(yaml, faults);
        return new(faults.Count == 0 ? mapping : null, [.. faults.DistinctBy(f => f.ToString()).OrderBy(f => f.Line).ThenBy(f => f.Column)]);
    }

    private static ImportMapping? Load(string yaml, List<MappingFault> faults)
    {
        try
        {
            if (TooMuch(yaml) is { } excess)
            {
                return Refuse(faults, excess.Line, excess.Column, excess.Sentence);
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents switch
            {
                [{ RootNode: YamlMappingNode root }] => Document(new MappingSection(root, "a mapping", faults), faults),
                [] => Refuse(faults, 1, 1, "The mapping is empty. Begin with 'kind:' and 'id:'."),
                [_] => Refuse(faults, 1, 1, "A mapping is a block of 'name: value' lines, such as 'kind: luminaire'."),
                _ => Refuse(faults, 1, 1, "There are several documents in the mapping; write one."),
            };
        }
        catch (YamlException fault)
        {
            return Refuse(faults, (int)fault.Start.Line, (int)fault.Start.Column, Said(fault));
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or FormatException or KeyNotFoundException or NotSupportedException)
        {
            // The library throws more than its own exceptions at texts that are nearly YAML.
            return Refuse(faults, 1, 1, $"This is not YAML. {fault.Message}");
        }
    }

    // Loading is recursive: what is nested without end, or into itself, is refused before.
    private static MappingFault? TooMuch(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            var at = new MappingPosition((int)parser.Current.Start.Line, (int)parser.Current.Start.Column);
            if (parser.Current is AnchorAlias)
            {
                return at.Fault("A mapping has no aliases: quote a text that begins with an asterisk.");
            }

            if (depth > DeepestNesting)
            {
                return at.Fault($"The mapping is nested more than {DeepestNesting} deep.");
            }
        }

        return null;
    }

    private static ImportMapping? Document(MappingSection section, List<MappingFault> faults)
    {
        var empty = Empty(section);
        var fields = new FieldSourceReader(empty);
        var what = Subject(section);
        var id = fields.Column(section, "id");
        if (section.Node("id") is null)
        {
            faults.Add(section.At.Fault("'id' is missing: name the column that tells rows apart, or 'id: \"L-{line}\"' when there is none."));
        }

        var mapping = new ImportMapping
        {
            What = what,
            Reading = ReadingOptionsReader.Read(section),
            Projection = ProjectionOf(section),
            Decimal = FieldSourceReader.DecimalSign(section),
            Id = id ?? new FieldSource(Template.Of(""), section.At),
            Name = fields.Column(section, "name"),
            Place = PlaceSourceReader.Read(section, fields),
            Skip = SkipRules(section),
        };
        mapping = what == ImportSubject.Areas ? AreaParts.Read(section, mapping) : AssetParts.Read(section, fields, mapping);
        section.Close();
        PlaceSourceReader.Check(mapping, faults);
        return mapping;
    }

    private static HashSet<string> Empty(MappingSection section) =>
        new(section.Texts("empty")?.Select(text => text.Trim()) ?? [], StringComparer.OrdinalIgnoreCase);

    private static ImportSubject Subject(MappingSection section) => section.Text("what") switch
    {
        null or "assets" => ImportSubject.Assets,
        "areas" => ImportSubject.Areas,
        var other => section.Refuse<ImportSubject>(section.Node("what")!, $"'what' is assets or areas, not '{other}'."),
    };

    private static Projection? ProjectionOf(MappingSection section) => section.Text("projection") is { } text
        ? KnownProjections.Find(text) ?? section.Refuse<Projection>(section.Node("projection")!, $"'{text}' is not a projection known here. {KnownProjections.Advice}")
        : null;

    private static SkipRule[] SkipRules(MappingSection section)
    {
        var rules = section.Node("skip") switch
        {
            null => [],
            YamlSequenceNode list => list.Select(item => SkipRuleOf(section, item)),
            YamlMappingNode one => [SkipRuleOf(section, one)],
            var other => [section.Refuse<SkipRule>(other, "'skip' wants a list of rules such as '- { column: STATE, is: [removed] }'.")],
        };
        return [.. rules.OfType<SkipRule>()];
    }

    private static SkipRule? SkipRuleOf(MappingSection parent, YamlNode node)
    {
        if (node is not YamlMappingNode block)
        {
            return parent.Refuse<SkipRule>(node, "A rule is '{ column: STATE, is: [removed] }' or '{ column: STATE, isNot: [in service] }'.");
        }

        var section = parent.Inner(block, "a rule of 'skip'");
        var (column, words, others) = (section.Text("column"), section.Texts("is"), section.Texts("isNot"));
        section.Close();
        if (column is null || (words is null) == (others is null))
        {
            return section.Refuse<SkipRule>(node, "A rule of 'skip' wants 'column' and one of 'is' and 'isNot'.");
        }

        var set = new HashSet<string>((words ?? others)!.Select(word => word.Trim()), StringComparer.OrdinalIgnoreCase);
        return new SkipRule(column.Trim(), set, words is not null, section.At);
    }

    private static ImportMapping? Refuse(List<MappingFault> faults, int line, int column, string sentence)
    {
        faults.Add(new(line, column, sentence));
        return null;
    }

    private static string Said(YamlException fault) => fault.Message.Contains("uplicate", StringComparison.Ordinal)
        ? "This name is there twice in the same block."
        : $"This is not YAML. {fault.Message} Tabs are not allowed for indentation; quote texts that begin with a brace, a quote or an asterisk.";
}
