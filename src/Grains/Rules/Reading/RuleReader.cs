using Beffroi.Inventory.Mapping;
using Beffroi.Language;
using Beffroi.Rules.Cel;
using Beffroi.Twin;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Rules.Reading;

/// <summary>Reads a rule document strictly against the catalogue: whatever it does not know is an error with line and column, and all are told at once.</summary>
public static class RuleReader
{
    /// <summary>Characters a rule may have.</summary>
    public const int LongestRule = 20_000;

    private const int DeepestNesting = 12;

    public static RuleReading Read(string yaml, Catalogue catalogue)
    {
        var faults = new RuleFaults(yaml);
        var document = Load(yaml, faults) is { } root ? Document(new(root, "a rule", faults), catalogue) : null;
        RuleDiagnostic[] said = [.. faults.All.DistinctBy(f => (f.Line, f.Column, f.Code, f.Sentence)).OrderBy(f => f.Line).ThenBy(f => f.Column)];
        return new(said.Any(f => f.Severity == RuleSeverity.Error) ? null : document, said);
    }

    private static YamlMappingNode? Load(string yaml, RuleFaults faults)
    {
        try
        {
            if ((yaml.Length > LongestRule ? (1, 1, Phrase.Of($"The rule is longer than {LongestRule} characters.")) : TooMuch(yaml)) is var (line, column, sentence))
            {
                return Refuse(faults, line, column, sentence, "Make it shorter and flatter, or write two rules.");
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents switch
            {
                [{ RootNode: YamlMappingNode root }] => root,
                [] => Refuse(faults, 1, 1, "The rule is empty.", "Begin with 'title:' and 'kind:', or with an example."),
                [_] => Refuse(faults, 1, 1, "A rule is a block of 'name: value' lines.", "Begin with 'title:' and 'kind:', or with an example."),
                _ => Refuse(faults, 1, 1, "There are several documents.", "Write one rule a document."),
            };
        }
        catch (YamlException fault)
        {
            var said = fault.Message.Contains("uplicate", StringComparison.Ordinal) ? Phrase.Of("This name is there twice in the same block.") : Phrase.Of($"This is not YAML. {fault.Message}");
            return Refuse(faults, (int)fault.Start.Line, (int)fault.Start.Column, said, "Tabs are not allowed for indentation; quote texts that begin with a brace, a quote or an asterisk.");
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or FormatException or KeyNotFoundException or NotSupportedException)
        {
            // The library throws more than its own exceptions at texts that are nearly YAML.
            return Refuse(faults, 1, 1, $"This is not YAML. {fault.Message}", "Begin with an example.");
        }
    }

    // Loading is recursive: what is nested without end, or into itself, is refused before.
    private static (int Line, int Column, Phrase Sentence)? TooMuch(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (parser.Current is AnchorAlias || depth > DeepestNesting)
            {
                return ((int)parser.Current.Start.Line, (int)parser.Current.Start.Column, depth > DeepestNesting ? Phrase.Of($"The rule is nested more than {DeepestNesting} deep.") : Phrase.Of("A rule has no aliases."));
            }
        }

        return null;
    }

    private static YamlMappingNode? Refuse(RuleFaults faults, int line, int column, Phrase sentence, Phrase advice)
    {
        faults.All.Add(new(Math.Max(1, line), Math.Max(1, column), 1, RuleSeverity.Error, "rule-not-yaml", sentence, advice));
        return null;
    }

    private static RuleDocument? Document(RuleSection section, Catalogue catalogue)
    {
        var title = RuleTexts.Read(section, "title", required: true);
        var sentence = RuleTexts.Read(section, "sentence");
        if (KindOf(section, catalogue) is not { } kind)
        {
            return null;
        }

        var inputs = RuleInputs.Read(section, kind, catalogue);
        var names = new CelNames(kind, inputs.ToDictionary(i => i.Name, i => (i.Key, i.Property)));
        var storm = section.Section("storm");
        var document = new RuleDocument
        {
            Title = title ?? new("", ""),
            Sentence = sentence,
            Kind = kind,
            Scope = ScopeReader.Read(section, kind),
            Inputs = inputs,
            Triggers = TriggerReader.Read(section, kind, names),
            When = Condition(section, "when", names),
            Actions = ActionReader.Read(section, kind, catalogue),
            InputsLine = (int)(section.Node("inputs")?.Start.Line ?? 1),
            ActionsLine = (int)(section.Node("actions")?.Start.Line ?? 1),
            Damping = section.Duration("damping", TimeSpan.Zero, TimeSpan.FromDays(31)) ?? TimeSpan.Zero,
            StormFirings = (int)(storm?.Number("firings", 1, 1_000_000, required: true) ?? 1_000),
            StormPer = storm?.Duration("per", TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)) ?? TimeSpan.FromMinutes(1),
        };
        storm?.Close();
        section.Close();
        RuleCheck.Check(section, document);
        return document;
    }

    private static AssetKind? KindOf(RuleSection section, Catalogue catalogue) => section.Scalar("kind", required: true) is not { } word ? null
        : catalogue.Knows(word.Value!) ? catalogue.Kind(word.Value!)
        : section.Faults.Error<AssetKind>(word, "unknown-kind", $"There is no kind '{word.Value}'.{Closest.Hint(word.Value!, catalogue.Kinds.Select(k => k.Key), "There are")}", "Write a kind of the catalogue.");

    internal static CelCondition? Condition(RuleSection section, string key, CelNames names, bool required = false)
    {
        if (section.Scalar(key, required) is not { } text)
        {
            return null;
        }

        var condition = CelCondition.Compile(text.Value!, names, out var faults);
        foreach (var fault in faults)
        {
            section.Faults.Within(text, fault);
        }

        return condition;
    }
}
