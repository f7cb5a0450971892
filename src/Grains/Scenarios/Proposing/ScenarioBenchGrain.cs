using Beffroi.Documents;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Programmes;
using Beffroi.Rules;
using Beffroi.Scenarios.Running;
using Beffroi.Scenarios.Texts;
using Beffroi.Twin;
using Orleans.Concurrency;

namespace Beffroi.Scenarios.Proposing;

/// <summary>Lists scenarios and reads them against the inventory. It keeps nothing, so any activation may answer.</summary>
[GrainType("scenario-bench"), StatelessWorker]
internal sealed class ScenarioBenchGrain(IRegisterStore register, Catalogue catalogue) : Grain, IScenarioBench
{
    private IDocuments Texts => GrainFactory.GetGrain<IDocuments>(IScenarios.Kind);

    public async Task<ScenarioSummary[]> List()
    {
        var summaries = new List<ScenarioSummary>();
        foreach (var head in (await Texts.List()).Where(h => !h.Withdrawn))
        {
            var yaml = (await Texts.Read(head.Id))!.Text;
            var chain = await ScenarioChain.Read(yaml, head.Id, Texts, catalogue);
            var own = ScenarioReader.Read(yaml, catalogue).Value;
            summaries.Add(new(head, own?.Title ?? "", own?.Of, chain.Remarks.Count(r => r.Severity == RemarkSeverity.Error)));
        }

        return [.. summaries];
    }

    public async Task<ScenarioProposal?> Propose(string id) =>
        await Read(id) is var (head, text) ? Proposal.Of(head, text, await Assets(Proposal.Kinds(text)), await Live(text.Rules.Keys)) : null;

    public async Task<string[]?> Reached(string id, int edit) =>
        await Read(id) is var (_, text) && text.Edits.ElementAtOrDefault(edit) is DescribeEdit described
            ? [.. Proposal.Changed(described, await Assets([described.Kind.Key])).Select(a => a.Asset.Key)]
            : null;

    private async Task<(DocumentHead Head, ScenarioText Text)?> Read(string id) =>
        await Texts.Read(id) is { Head.Withdrawn: false } document && (await ScenarioChain.Read(document.Text, id, Texts, catalogue)).Whole is { } text ? (document.Head, text) : null;

    private async Task<Dictionary<string, RuleState>> Live(IEnumerable<string> ids)
    {
        var (rules, states) = (GrainFactory.GetGrain<IRules>(0), new Dictionary<string, RuleState>());
        foreach (var id in ids)
        {
            if (await rules.Read(id, null) is { Head.Withdrawn: false })
            {
                states[id] = await rules.StateOf(id);
            }
        }

        return states;
    }

    private async Task<List<InventoryEntry>> Assets(IEnumerable<string> kinds)
    {
        var assets = new List<InventoryEntry>();
        foreach (var kind in kinds)
        {
            await foreach (var entry in CalendarRegister.All(register, kind))
            {
                assets.Add(entry);
            }
        }

        return assets;
    }
}
