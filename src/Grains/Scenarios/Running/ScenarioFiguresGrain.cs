using Beffroi.Twin;

namespace Beffroi.Scenarios.Running;

/// <summary>Reads a run's figures when they are asked for, and forgets them soon after.</summary>
[GrainType("scenario-figures"), CollectionAgeLimit(Minutes = 2)]
internal sealed class ScenarioFiguresGrain(RunBodies bodies, Catalogue catalogue, AssetCodec codec) : Grain, IScenarioFigures
{
    private AssetFigures? _figures;

    public async Task<ScenarioAssets> Assets(string flow, string kind) => (_figures ??= await Read()) is { } figures
        ? figures.Of(flow, kind)
        : new(Outcome.Refused("run-not-done", "The run has no figures: it is under way, or did not end well.", "Wait until it is done, or run the scenario anew."), "", []);

    private async Task<AssetFigures?> Read()
    {
        var run = this.GetPrimaryKeyString();
        if (await bodies.ReadRecord(run, CancellationToken.None) is not { State: ScenarioRunState.Done, Cut: { } cut } record
            || await bodies.ReadWhole(run, RunUnitKind.Baseline) is not { } baseline || await bodies.ReadWhole(run, RunUnitKind.Scenario) is not { } scenario)
        {
            return null;
        }

        var (stage, _) = new ScenarioStages(catalogue, codec).Baseline(RunJob.Whole(record.Texts, catalogue), await bodies.ReadCut(cut, CancellationToken.None));
        return new(stage.Assets, catalogue, baseline, scenario);
    }
}
