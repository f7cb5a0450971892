using Beffroi.Scenarios.Texts;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Running;

/// <summary>A run under way or ended.</summary>
internal sealed class ScenarioRun(string id, string scenario, int version, ScenarioText text, Instant begun) : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Lock _gate = new();
    private double _hours;
    private AssetFigures? _assets;
    private ScenarioReport _report = new() { Id = id, Scenario = scenario, Version = version, State = ScenarioRunState.Running, Progress = 0, Title = text.Title, Begun = begun };

    public bool IsRunning => _report.State == ScenarioRunState.Running;

    public ScenarioReport Report => IsRunning && _hours > 0 ? _report with { Progress = Math.Min(1, Done / _hours) } : _report;

    public ScenarioRunHead Head
    {
        get
        {
            var report = Report;
            return new(id, scenario, version, text.Title, report.State, report.Progress, begun, report.BaselineHash);
        }
    }

    private double Done { get; set; }

    /// <summary>What each asset took, once it is done.</summary>
    public ScenarioAssets Assets(string flow, string kind) => _assets?.Of(flow, kind)
        ?? new(Outcome.Refused("run-not-done", "The run has no figures: it is under way, or did not end well.", "Wait until it is done, or run the scenario anew."), "", []);

    public void Cancel() => _cancellation.Cancel();

    public void Dispose() => _cancellation.Dispose();

    /// <summary>On half of the processors, so that the city keeps the others.</summary>
    public async Task Run(ScenarioStages stages)
    {
        try
        {
            var (stage, outside) = await stages.Baseline(text, _cancellation.Token);
            var edited = stages.Of(text, stage);
            var (before, after) = (Engine(stage), Engine(edited));
            _hours = before.Hours + after.Hours;
            var threads = Math.Max(1, Environment.ProcessorCount / 2);
            var (baseline, edits) = (before.RunAll(threads, _cancellation.Token), after.RunAll(threads, _cancellation.Token));
            _assets = new(stage.Assets, stage.Catalogue, baseline, edits);
            _report = new Comparison(text, before, baseline, after, edits).Report(_report, stage, edited) with { Outside = outside };
        }
        catch (OperationCanceledException)
        {
            _report = _report with { State = ScenarioRunState.Cancelled };
        }
        catch (Exception fault)
        {
            // What ends here is told in the report; nobody awaits this task.
            _report = _report with { State = ScenarioRunState.Failed, Failure = Outcome.Refused("scenario-failed", $"It ended with a fault of the program: {fault.Message}", "Report it with the scenario's text.") };
        }
    }

    private Engine Engine(Stage stage) => new(stage) { Reached = Pass };

    private void Pass(double hours)
    {
        lock (_gate)
        {
            Done += hours;
        }
    }
}
