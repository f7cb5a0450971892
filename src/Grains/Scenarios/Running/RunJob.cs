using Beffroi.Scenarios.Texts;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Running;

/// <summary>A run as a silo works on it: its stages are set once, and its units take their parts of them.</summary>
internal sealed class RunJob
{
    [ThreadStatic]
    private static Action<double>? _reached;

    private readonly Lazy<Engine> _baseline;
    private readonly Lazy<Engine> _scenario;
    private readonly Stage _stage;
    private readonly Stage _edited;
    private readonly ScenarioText _text;
    private readonly ScenarioCut _cut;
    private readonly int _outside;

    public RunJob(RunRecord record, ScenarioCut cut, Catalogue catalogue, AssetCodec codec)
    {
        var stages = new ScenarioStages(catalogue, codec);
        (Record, _cut) = (record, cut);
        _text = Whole(record.Texts, catalogue);
        (_stage, _outside) = stages.Baseline(_text, cut);
        _edited = stages.Of(_text, _stage);
        (_baseline, _scenario) = (new(() => Set(_stage)), new(() => Set(_edited)));
    }

    public RunRecord Record { get; }

    /// <summary>Into how many parts a side is cut: small enough that a lost one is soon done again, and not so small that setting out is most of it.</summary>
    public static int PartsOf(int assets) => Math.Clamp(assets / 200, 1, 32);

    /// <summary>The text on all those it is a fork of.</summary>
    public static ScenarioText Whole(string[] texts, Catalogue catalogue) => texts.Select(text => ScenarioReader.Read(text, catalogue).Value!).Aggregate((own, parent) => own.On(parent));

    /// <param name="reached">Told now and then how far the unit is, from 0 to 1.</param>
    public Ledger Run(RunUnit unit, Action<double> reached, CancellationToken cancellation)
    {
        var engine = (unit.Kind == RunUnitKind.Baseline ? _baseline : _scenario).Value;
        var (done, all) = (0.0, engine.Hours / Record.Parts);
        _reached = hours => reached(Math.Min(1, (done += hours) / all));
        try
        {
            return engine.Run(unit.Part, Record.Parts, cancellation);
        }
        finally
        {
            _reached = null;
        }
    }

    public ScenarioReport Compare(Ledger baseline, Ledger scenario)
    {
        var report = new Comparison(_text, _baseline.Value, baseline, _scenario.Value, scenario).Report(
            new() { Id = Record.Id, Scenario = Record.Scenario, Version = Record.Version, Title = Record.Title, Begun = Record.Begun, State = ScenarioRunState.Done, Progress = 1 }, _stage, _edited);
        return report with { Outside = _outside, Cut = Record.Cut, Start = _cut.At, LeftOut = [.. report.LeftOut, .. StartStates.NotTaken(_cut, _stage)] };
    }

    // Each unit has a thread of its own, on which the engine tells how far it is.
    private static Engine Set(Stage stage) => new(stage) { Reached = hours => _reached?.Invoke(hours) };
}
