using Beffroi.Scenarios.Running;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Futures;

/// <summary>Sets a run's stage again when its future is asked for, and forgets it soon after.</summary>
[GrainType("scenario-future"), CollectionAgeLimit(Minutes = 5)]
internal sealed class ScenarioFutureGrain(RunBodies bodies, Catalogue catalogue, AssetCodec codec) : Grain, IScenarioFuture
{
    private Stage? _stage;

    public async Task<FutureFilm> Film(Instant from, Instant to, TimeSpan step)
    {
        if ((_stage ??= await Read()) is not { } stage)
        {
            return Refused("run-not-done", "The run has no figures: it is under way, or did not end well.", "Wait until it is done, or run the scenario anew.");
        }

        if (from < stage.From || from >= stage.To)
        {
            return Refused("outside-horizon", "The scenario does not tell of that instant.", "Ask for one between its first day and its last.");
        }

        // A second of work for a hundred thousand assets: on a thread that gives way to the city.
        return await QuietThread.Run(() => new Future(stage).Film(from, Instant.Earlier(to, stage.To), step), CancellationToken.None);
    }

    private async Task<Stage?> Read()
    {
        if (await bodies.ReadRecord(this.GetPrimaryKeyString(), CancellationToken.None) is not { State: ScenarioRunState.Done, Cut: { } cut } record)
        {
            return null;
        }

        var (stages, text) = (new ScenarioStages(catalogue, codec), RunJob.Whole(record.Texts, catalogue));
        return stages.Of(text, stages.Baseline(text, await bodies.ReadCut(cut, CancellationToken.None)).Stage);
    }

    private static FutureFilm Refused(string code, Language.Phrase sentence, Language.Phrase advice) => new(Outcome.Refused(code, sentence, advice), [], []);
}
