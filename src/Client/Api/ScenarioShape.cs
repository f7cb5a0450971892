using Beffroi.Language;
using Beffroi.Scenarios;
using Beffroi.Twin;

namespace Beffroi.Api;

internal sealed record ScenarioStarted(string Id);

/// <summary>A rule that could not run, and why.</summary>
internal sealed record ScenarioRefusal(string? Code, string? Sentence, string? Advice)
{
    public static ScenarioRefusal Of(Outcome outcome, Tongue tongue) =>
        new(outcome.Code, Sentences.Told(tongue, outcome.Said, outcome.Sentence!), Sentences.Told(tongue, outcome.Advised, outcome.Advice!));
}

/// <summary>A run as a list shows it.</summary>
/// <param name="Scenario">Id of the document; empty for a text that is not kept.</param>
/// <param name="BaselineHash">Runs that have the same compare with the same city; null until it is done.</param>
internal sealed record ScenarioRunShape(string Id, string Scenario, int Version, string Title, string State, double Progress, Instant Begun, string? BaselineHash)
{
    public static ScenarioRunShape Of(ScenarioRunHead head) => new(head.Id, head.Scenario, head.Version, head.Title, ScenarioShape.Word(head.State), head.Progress, head.Begun, head.BaselineHash);
}

/// <summary>What each asset took of a flow over the whole horizon.</summary>
internal sealed record ScenarioAssetsShape(string Run, string Flow, string Unit, ScenarioAssetShape[] Items);

/// <param name="Id">With its kind: <c>luminaire/L-4471</c>.</param>
internal sealed record ScenarioAssetShape(string Kind, string Id, double[]? Place, string? District, string? Authority, double Baseline, double Scenario)
{
    public static ScenarioAssetShape Of(ScenarioAssetRow row) => new(
        row.Asset.Kind, row.Asset.ToString(), row.Place is { } place ? [place.Longitude, place.Latitude] : null, row.District, row.Authority, row.Baseline, row.Scenario);
}

/// <summary>A run as far as it is.</summary>
/// <param name="Outside">Assets of kinds that live in no scenario yet: they are in no figure.</param>
/// <param name="Lives">How many lives were lived for them; assets that nothing tells apart share one.</param>
/// <param name="Hash">Of the scenario's figures: the same scenario over the same inventory gives the same.</param>
/// <param name="Units">How many units of work it is cut into; 0 until that is known. <c>kept</c> have ended; <c>silos</c> work on it now.</param>
/// <param name="Cut">Hash of the inventory, rules and programmes it began with.</param>
/// <param name="From">Where its virtual time begins; null until it is done, as <c>to</c>, where it ends.</param>
/// <param name="Start">Of what instant the states are that it began with; null when it began with the inventory alone.</param>
/// <param name="Rows">By kind, authority, district and flow; each figure by month, <c>cost</c> in euro, <c>emission</c> in kilograms of CO2; <c>of</c>, the flow it is a share of; <c>draws</c>, the amounts of each replicate.</param>
internal sealed record ScenarioShape(
    string Id, string Scenario, int Version, string Title, string State, double Progress, Instant Begun, int Assets, int Outside, int Lives, string? Hash, string? BaselineHash, DateOnly[] Months, ScenarioRow[] Rows,
    ScenarioFirings[] Firings, ScenarioRefusal[] LeftOut, ScenarioRefusal? Failure, Instant? Ended, int Units, int Kept, int Silos, string? Cut, Instant? From, Instant? To, Instant? Start)
{
    public static ScenarioShape Of(ScenarioReport report, Tongue tongue) => new(
        report.Id, report.Scenario, report.Version, report.Title, Word(report.State), report.Progress, report.Begun, report.Assets, report.Outside, report.Lives, report.Hash, report.BaselineHash, report.Months,
        report.Rows, report.Firings, [.. report.LeftOut.Select(o => ScenarioRefusal.Of(o, tongue))], report.Failure is { } failure ? ScenarioRefusal.Of(failure, tongue) : null,
        report.Ended, report.Units, report.Kept, report.Silos, report.Cut, report.Rows.Length > 0 ? report.From : null, report.Rows.Length > 0 ? report.To : null, report.Start);

    public static string Word(ScenarioRunState state) => state.ToString().ToLowerInvariant();
}
