using Beffroi.Documents;
using Beffroi.Rules;
using Beffroi.Scenarios;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>The bench of a test's city: the scenarios that were written, each of which would let one rule in and describe two lamps.</summary>
public sealed class FakeScenarioBenchGrain : Grain, IScenarioBench
{
    private IDocuments Texts => GrainFactory.GetGrain<IDocuments>(IScenarios.Kind);

    public async Task<ScenarioSummary[]> List() => [.. (await Texts.List()).Where(h => !h.Withdrawn).Select(h => new ScenarioSummary(h, $"Called {h.Id}", "parent", 0))];

    public async Task<ScenarioProposal?> Propose(string id) => await Texts.Read(id) is not { Head.Withdrawn: false } document ? null : new(
        document.Head, $"Called {id}", [new("late", "title: Late", RuleState.Enabled)], ["early"],
        [new(0, "luminaire", new(2027, 6, 1), new Dictionary<string, string> { ["maxPower"] = "30" }, 3, 2, null, "kind: luminaire")],
        [Outcome.Refused("weather-not-proposed", "Its weather is of the scenario alone.", "Nothing to do.")]);

    public async Task<string[]?> Reached(string id, int edit) => edit == 0 && await Propose(id) is not null ? ["L-1", "L,2"] : null;
}
