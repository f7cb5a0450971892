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

/// <summary>A run as far as it is.</summary>
/// <param name="Outside">Assets of kinds that live in no scenario yet: they are in no figure.</param>
/// <param name="Lives">How many lives were lived for them; assets that nothing tells apart share one.</param>
/// <param name="Hash">Of the scenario's figures: the same scenario over the same inventory gives the same.</param>
/// <param name="Rows">By kind, authority, district and flow; each figure by month, <c>cost</c> in euro, <c>emission</c> in kilograms of CO2; <c>of</c>, the flow it is a share of; <c>draws</c>, the amounts of each replicate.</param>
internal sealed record ScenarioShape(
    string Id, string Scenario, int Version, string State, double Progress, int Assets, int Outside, int Lives, string? Hash, string? BaselineHash, DateOnly[] Months, ScenarioRow[] Rows,
    ScenarioFirings[] Firings, ScenarioRefusal[] LeftOut, ScenarioRefusal? Failure)
{
    public static ScenarioShape Of(ScenarioReport report, Tongue tongue) => new(
        report.Id, report.Scenario, report.Version, report.State.ToString().ToLowerInvariant(), report.Progress, report.Assets, report.Outside, report.Lives, report.Hash, report.BaselineHash, report.Months,
        report.Rows, report.Firings, [.. report.LeftOut.Select(o => ScenarioRefusal.Of(o, tongue))], report.Failure is { } failure ? ScenarioRefusal.Of(failure, tongue) : null);
}
