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
    private const int MostReplicates = 100;
    private const double LongestRepair = 365;

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
            Start = ScenarioStart.Read(block),
            Edits = [.. block.Blocks("edits", MostEdits).Select(new EditReader(_catalogue).Read).OfType<ScenarioEdit>()],
            Rules = Rules(block),
            Without = [.. block.Texts("without", MostRules).Select(w => w.Text)],
            Prices = Amounts(block, "prices", 1e6),
            Emissions = Amounts(block, "emissions", 1e6),
            Growth = block.Number("growth", -20, 50),
            Weather = ScenarioWeather.Read(block),
            Seed = ScenarioWeather.SeedIn(block),
            Replicates = block.Read<int>("replicates", text => int.TryParse(text, out var number) && number is >= 1 and <= MostReplicates ? number : null, RemarkCode.BadNumber, false, "replicates", "1", "100"),
            Faults = Faults(block),
        };
        block.Close();
        return text;
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

    private Dictionary<string, FaultTerms> Faults(YamlBlock block)
    {
        var faults = new Dictionary<string, FaultTerms>();
        foreach (var (name, at, node) in block.Pairs("faults", MostRules))
        {
            if (!_catalogue.Knows(name))
            {
                block.Remarks.Add(at, RemarkCode.UnknownKind, name);
            }
            else if (_catalogue.Kind(name).Living?.UsualFaults(new()) is null)
            {
                block.Remarks.Add(at, RemarkCode.KindNeverFails, name);
            }
            else if (block.Inner(node, name) is { } inner)
            {
                faults[name] = new(inner.Number("rate", 0, Twin.Simulation.Faults.MostYearly), inner.Number("days", 0, LongestRepair));
                inner.Close();
            }
        }

        return faults;
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
