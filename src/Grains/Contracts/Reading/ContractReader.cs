using Beffroi.Contracts.Formulas;
using Beffroi.Documents;
using Beffroi.Documents.Reading;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Contracts.Reading;

/// <summary>Reads a performance contract strictly: what it does not know is a fault with line and column, and all faults are told at once.</summary>
public sealed class ContractReader
{
    private const int MostNames = 200;
    private const int MostYears = 60;
    private static readonly string[] Scores = ["weighted"];
    private static readonly string[] Betters = ["up", "down"];
    private static readonly string[] Options = ["A", "B", "C", "D"];
    private static readonly string[] States = ["proposed", "accepted", "refused"];

    private readonly Catalogue _catalogue;
    private readonly Words _words = new();
    private readonly RegressionReader _regressions = new();

    private ContractReader(Catalogue catalogue) => _catalogue = catalogue;

    public static TextReading<Contract> Read(string yaml, Catalogue catalogue) => YamlText.Read(yaml, "contract", new ContractReader(catalogue).Whole, IContract.LongestText);

    private Contract? Whole(YamlBlock block)
    {
        var sources = new SourceReader(_catalogue, _words);
        var contract = new Contract
        {
            Title = _words.Bilingual(block, "title"),
            Begins = block.Date("begins", required: true) ?? default,
            Years = (int)(block.Number("years", 1, MostYears, required: true) ?? 1),
            Amount = Words.Decimal(block, "amount", 0, 1e12m),
            Savings = Words.Decimal(block, "savings", 0, 1e12m),
            IsScored = Words.Choice(block, "score", Scores) is not null,
            Sources = [.. Named(block, "sources").Select(pair => sources.Read(pair.Name, pair.Block)).OfType<ContractSource>()],
            Constants = Constants(block),
            Prices = [.. Named(block, "prices", shared: false).Select(pair => Price(pair.Name, pair.Block)).OfType<ContractPrice>()],
            Indicators = [.. Named(block, "indicators").Select(pair => Indicator(pair.Name, pair.Block)).OfType<ContractIndicator>()],
            Baselines = [.. Named(block, "baselines", shared: false).Select(pair => Baseline(pair.Name, pair.Block)).OfType<ContractBaseline>()],
            Counters = [.. Named(block, "counters", shared: false).Select(pair => Counter(pair.Name, pair.Block)).OfType<ContractCounter>()],
            Clauses = [.. Named(block, "clauses", shared: false).Select(pair => new ClauseReader(_words).Read(pair.Name, pair.Block))],
        };
        block.Text("description");
        block.Close();
        new ContractCheck(contract, _words).Run();
        return contract;
    }

    /// <summary>Blocks under names of the writer's own. Those of sources, constants and indicators are one set, as formulas know them.</summary>
    private IEnumerable<(string Name, YamlBlock Block)> Named(YamlBlock block, string key, bool shared = true)
    {
        foreach (var (name, at, node) in block.Pairs(key, MostNames))
        {
            if (!_words.IsName(name, at, block.Remarks) || (shared && !_words.Take(name, at, block.Remarks)) || block.Inner(node, key) is not { } inner)
            {
                continue;
            }

            _words.Stand(name, at, key);
            yield return (name, inner);
        }
    }

    private Dictionary<string, YearTable> Constants(YamlBlock block)
    {
        var constants = new Dictionary<string, YearTable>();
        foreach (var (name, at, node) in block.Pairs("constants", MostNames))
        {
            if (_words.IsName(name, at, block.Remarks) && _words.Take(name, at, block.Remarks) && _words.Table(block, node, "constants", name) is { } table)
            {
                constants[name] = table;
            }
        }

        return constants;
    }

    private ContractPrice? Price(string id, YamlBlock block)
    {
        var (unit, agreed, market) = (block.Text("unit", required: true), _words.Table(block, "contract", $"prices.{id}", required: true), _words.Table(block, "market", $"prices.{id}"));
        block.Close();
        return unit is null || agreed is null ? null : new(id, unit, agreed, market);
    }

    private ContractIndicator? Indicator(string id, YamlBlock block)
    {
        var department = block.Text("department", required: true);
        if (department is not null && _catalogue.Departments.All(d => d.Key != department))
        {
            block.Fault<object>(block.Node("department")!, RemarkCode.NotDeclared, department, "department");
        }

        var (name, unit, formula) = (_words.Bilingual(block, "name"), block.Text("unit", required: true), _words.Formula(block, "formula", $"indicators.{id}", required: true));
        var indicator = new ContractIndicator(id, name, department ?? "", unit ?? "", formula ?? Formula.Of(0))
        {
            Better = Words.Choice(block, "better", Betters) == "up" ? Better.Up : Better.Down,
            Option = (Words.Choice(block, "option", Options) ?? "B")[0],
            Weight = Words.Decimal(block, "weight", 0, 1000) ?? 1,
            Coverage = (Words.Decimal(block, "coverage", 0, 100) ?? 95) / 100,
            Estimates = (Words.Decimal(block, "estimates", 0, 100) ?? 10) / 100,
        };
        if (indicator.Option == 'D')
        {
            block.Remarks.Add(block.Node("option")!, RemarkCode.SimulationPays);
        }

        block.Close();
        return formula is null ? null : indicator;
    }

    private ContractBaseline? Baseline(string id, YamlBlock block)
    {
        var (value, unit, author) = (Words.Decimal(block, "value", -1e15m, 1e15m, required: true), block.Text("unit", required: true), block.Text("author", required: true));
        var baseline = new ContractBaseline(
            id, (int)(block.Number("version", 1, 1000) ?? 1), author ?? "", (ReferenceState)Math.Max(0, Array.IndexOf(States, Words.Choice(block, "state", States))), value ?? 0, unit ?? "",
            _words.Formula(block, "adjusted", $"baselines.{id}", "value", "fitted"))
        {
            DecidedOn = block.Date("decided"),
            Fit = Fit(block),
        };
        baseline = _regressions.Read(block, baseline);
        if (baseline.Fit is { IsGoodEnough: false } weak)
        {
            block.Remarks.Add(block.Node("regression") ?? block.Node("fit")!, RemarkCode.WeakRegression, Words.Print(weak.R2), Words.Print(weak.CvRmse));
        }

        if (baseline.State != ReferenceState.Accepted)
        {
            block.Remarks.Add(block.Node("state") ?? block.Self, RemarkSeverity.Warning, RemarkCode.NotAccepted, id);
        }

        block.Close();
        return baseline;
    }

    private static BaselineFit? Fit(YamlBlock block)
    {
        if (block.Block("fit") is not { } fit)
        {
            return null;
        }

        var (r2, cv, nmbe) = (Words.Decimal(fit, "r2", 0, 1, required: true), Words.Decimal(fit, "cvRmse", 0, 1000, required: true), Words.Decimal(fit, "nmbe", -1000, 1000));
        fit.Close();
        return r2 is null || cv is null ? null : new(r2.Value, cv.Value, nmbe);
    }

    private ContractCounter? Counter(string id, YamlBlock block)
    {
        var (name, unit) = (_words.Bilingual(block, "name"), block.Text("unit", required: true));
        var (formula, whole) = (_words.Formula(block, "formula", $"counters.{id}", required: true), Words.Decimal(block, "target", 0, 1e15m, required: true));
        block.Close();
        return formula is null || whole is null ? null : new(id, name, unit ?? "", formula, whole.Value);
    }
}
