using Beffroi.Documents;
using Beffroi.Programmes;
using Beffroi.Scenarios;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>The scenarios of a test's city: texts are kept, each run is done at once with the same figures, and one called 'slow' never is.</summary>
public sealed class FakeScenariosGrain(FakeCity city) : Grain, IScenarios
{
    private readonly List<ScenarioReport> runs = [];

    public Task<TextRemark[]> Check(string yaml) => Task.FromResult(city.TextCheck.Remarks);

    public async Task<TextPut> Put(string id, string yaml, int replaces, Cause cause) => new(await GrainFactory.GetGrain<IDocuments>(IScenarios.Kind).Put(id, yaml, replaces, cause), []);

    public Task<DocumentOutcome> Withdraw(string id, int replaces, Cause cause) => GrainFactory.GetGrain<IDocuments>(IScenarios.Kind).Withdraw(id, replaces, cause);

    public Task<(Outcome Outcome, string? Id)> Start(string yaml, string name, int version)
    {
        if (yaml.Length == 0)
        {
            return Task.FromResult((Outcome.Refused("bad-horizon", "A scenario goes from a day to a later one, over 30 years at most.", "Correct it."), (string?)null));
        }

        var done = yaml != "slow";
        runs.Add(new()
        {
            Id = $"r-{runs.Count + 1}", Scenario = name, Version = version, Title = yaml, Begun = Some.Now + TimeSpan.FromMinutes(runs.Count), State = done ? ScenarioRunState.Done : ScenarioRunState.Running,
            Progress = done ? 1 : 0.25, BaselineHash = done ? "b0" : null, Hash = done ? "5c" : null, Months = [new(2027, 1, 1)],
            Rows = [new("luminaire", "lighting", "chalons", "centre", "energy", "kWh", new([40], [30]), null, null)],
        });
        return Task.FromResult((Outcome.Taken, (string?)runs[^1].Id));
    }

    public Task<ScenarioRunHead[]> Runs() =>
        Task.FromResult(runs.AsEnumerable().Reverse().Select(r => new ScenarioRunHead(r.Id, r.Scenario, r.Version, r.Title, r.State, r.Progress, r.Begun, r.BaselineHash)).ToArray());

    public Task<ScenarioReport?> Read(string run) => Task.FromResult(runs.Find(r => r.Id == run));

    public Task<ScenarioAssets?> Assets(string run, string flow, string kind) => Task.FromResult(runs.Find(r => r.Id == run) switch
    {
        null => null,
        { State: not ScenarioRunState.Done } => new ScenarioAssets(Outcome.Refused("run-not-done", "The run has no figures.", "Wait until it is done."), "", []),
        _ => new(Outcome.Taken, "kWh", [new(Some.Luminaire("S-1"), new(4.36, 48.95), "centre", "chalons", 40.5, 30.25), new(Some.Luminaire("S-2"), null, null, null, 1, 2)]),
    });

    public Task<bool> Cancel(string run)
    {
        var at = runs.FindIndex(r => r.Id == run);
        if (at >= 0)
        {
            runs[at] = runs[at] with { State = ScenarioRunState.Cancelled };
        }

        return Task.FromResult(at >= 0);
    }

    public Task<Outcome?> Pause(string run) => Turn(run, ScenarioRunState.Paused);

    public Task<Outcome?> Resume(string run) => Turn(run, ScenarioRunState.Running);

    private Task<Outcome?> Turn(string run, ScenarioRunState state)
    {
        var at = runs.FindIndex(r => r.Id == run);
        if (at < 0)
        {
            return Task.FromResult((Outcome?)null);
        }

        if (runs[at].State is ScenarioRunState.Done or ScenarioRunState.Cancelled)
        {
            return Task.FromResult((Outcome?)Outcome.Refused("run-ended", "The run has ended.", "Run the scenario anew."));
        }

        runs[at] = runs[at] with { State = state };
        return Task.FromResult((Outcome?)Outcome.Taken);
    }
}
