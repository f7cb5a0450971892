using Beffroi.Documents;
using Beffroi.Documents.Reading;
using Beffroi.Rules;
using Beffroi.Rules.Reading;
using Beffroi.Twin;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Scenarios.Texts;

/// <summary>Reads a scenario strictly: what it does not know is a fault with line and column, and all faults are told at once.</summary>
public sealed class ScenarioReader
{
    private const int MostEdits = 200;
    private const int MostRules = 50;
    private const int MostWords = 20_000;

    private readonly Catalogue _catalogue;
    private readonly string[] _flows;

    private ScenarioReader(Catalogue catalogue)
    {
        _catalogue = catalogue;
        _flows = [.. catalogue.Kinds.SelectMany(k => k.Living?.Flows ?? []).Select(f => f.Name).Distinct().Order(StringComparer.Ordinal)];
    }

    public static TextReading<ScenarioText> Read(string yaml, Catalogue catalogue) => YamlText.Read(yaml, "scenario", new ScenarioReader(catalogue).Scenario, IDocuments.LongestText);

    private ScenarioText Scenario(YamlBlock block)
    {
        var (title, parent) = (block.Text("title", required: true), block.Text("of"));
        block.Text("description");
        var (from, to) = (block.Date("from", required: parent is null), block.Date("to", required: parent is null));
        if (to <= from)
        {
            block.Remarks.Add(block.Node("to")!, RemarkCode.DatesReversed);
        }

        var text = new ScenarioText
        {
            Title = title ?? "",
            Of = parent,
            From = from,
            To = to,
            Edits = [.. block.Blocks("edits", MostEdits).Select(Edit).OfType<ScenarioEdit>()],
            Rules = Rules(block),
            Without = [.. block.Texts("without", MostRules).Select(w => w.Text)],
            Prices = Amounts(block, "prices", 1e6),
            Emissions = Amounts(block, "emissions", 1e6),
            Growth = block.Number("growth", -20, 50),
        };
        block.Close();
        return text;
    }

    private ScenarioEdit? Edit(YamlBlock block)
    {
        var name = block.Text("describe", required: true);
        var from = block.Date("from");
        var scope = Scope(block, name);
        var kind = name is not null && _catalogue.Knows(name) ? _catalogue.Kind(name) : null;
        if (name is not null && kind is null)
        {
            block.Remarks.Add(block.Node("describe")!, RemarkCode.UnknownKind, name);
        }
        else if (kind is { Living: null })
        {
            block.Remarks.Add(block.Node("describe")!, RemarkCode.KindNotSimulated, kind.Key);
        }

        var attributes = kind is null ? [] : Attributes(block, kind);
        _ = block.Node("attributes");
        block.Close();
        return kind is null ? null : new(kind, scope, attributes, from);
    }

    private static RuleScope Scope(YamlBlock block, string? kind) => new()
    {
        Authorities = [.. block.Texts("authority", MostEdits).Select(w => w.Text)],
        Districts = [.. block.Texts("district", MostEdits).Select(w => w.Text)],
        Tags = [.. block.Texts("tags", MostEdits).Select(w => w.Text)],
        Without = [.. block.Texts("without", MostEdits).Select(w => w.Text)],
        Assets = [.. block.Texts("assets", MostWords).Select(w => w.Text.StartsWith($"{kind}/", StringComparison.Ordinal) ? w.Text[(kind!.Length + 1)..] : w.Text)],
    };

    private static Dictionary<string, Value> Attributes(YamlBlock block, AssetKind kind)
    {
        if (block.Block("attributes") is not { } inner)
        {
            block.Remarks.Add(block.Self, RemarkCode.Missing, "attributes", "edits");
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
                    : attribute.Choices.Length > 0 && !attribute.Choices.Contains(text) ? block.Fault<Value?>(block.Node(attribute.Name)!, RemarkCode.BadWord, text, attribute.Name)
                    : Value.Of(text);
        }
    }

    private Dictionary<string, string> Rules(YamlBlock block)
    {
        var rules = new Dictionary<string, string>();
        foreach (var (id, at, node) in block.Pairs("rules", MostRules))
        {
            var text = (node as YamlScalarNode)?.Value ?? "";
            var reading = RuleReader.Read(text, _catalogue);
            if (!DocumentCheck.IsId(id))
            {
                block.Remarks.Add(at, RemarkCode.BadId, id);
            }
            else if (reading.Document is null)
            {
                block.Remarks.Add(at, RemarkCode.FaultyRule, id, reading.Diagnostics.FirstOrDefault(d => d.Severity == RuleSeverity.Error)?.Sentence.ToString() ?? "");
            }
            else if (RuleFit.Obstacle(new(id, 1, reading.Document, RuleState.Enabled, default)) is { } obstacle)
            {
                block.Remarks.Add(at, RemarkCode.RuleNotSimulated, id, obstacle.Sentence!);
            }

            rules[id] = text;
        }

        return rules;
    }

    private Dictionary<string, double> Amounts(YamlBlock block, string key, double most)
    {
        var amounts = new Dictionary<string, double>();
        if (block.Block(key) is not { } inner)
        {
            return amounts;
        }

        foreach (var flow in _flows)
        {
            if (inner.Number(flow, 0, most) is { } amount)
            {
                amounts[flow] = amount;
            }
        }

        inner.Close();
        return amounts;
    }
}
