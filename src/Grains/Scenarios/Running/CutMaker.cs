using Beffroi.Documents;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Programmes;
using Beffroi.Rules;
using Beffroi.Scenarios.Texts;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Running;

/// <summary>Writes down what a run begins with.</summary>
internal sealed class CutMaker(IRegisterStore register, IDocumentStore documents, SiloRules rules, StateReader states, TimeProvider time)
{
    private const int PageRows = 10_000;

    public async Task<ScenarioCut> Make(ScenarioStart start, CancellationToken cancellation)
    {
        var cut = !start.HasStates ? await Inventory(cancellation) : start.At is { } at ? await states.Past(at, cancellation) : await states.Now(Instant.From(time.GetUtcNow()), cancellation);
        return cut with
        {
            Rules = await Rules(cancellation),
            Programmes = [.. await Newest(ProgrammeKinds.Programme, cancellation), .. await Newest(ProgrammeKinds.Calendar, cancellation)],
        };
    }

    private async Task<ScenarioCut> Inventory(CancellationToken cancellation)
    {
        var assets = new List<InventoryEntry>();
        var filter = new InventoryFilter { Limit = PageRows };
        while (await register.FindInventory(filter, cancellation) is { Length: > 0 } page)
        {
            assets.AddRange(page);
            filter = filter with { After = page[^1].Asset };
        }

        var sorted = assets.OrderBy(entry => entry.Asset.ToString(), StringComparer.Ordinal).ToArray();
        return new() { Assets = [.. sorted.Select(entry => entry.Asset)], Descriptions = [.. sorted.Select(entry => entry.Description)] };
    }

    private async Task<Document[]> Rules(CancellationToken cancellation)
    {
        var texts = new List<Document>();
        foreach (var rule in rules.Book.All.Where(r => r.State == RuleState.Enabled))
        {
            if (await documents.Read(IRules.Kind, rule.Id, rule.Version, cancellation) is { } text)
            {
                texts.Add(text);
            }
        }

        return [.. texts];
    }

    private async Task<Document[]> Newest(string kind, CancellationToken cancellation)
    {
        var texts = new List<Document>();
        foreach (var head in await documents.List(kind, cancellation))
        {
            if (!head.Withdrawn && await documents.Read(kind, head.Id, head.Number, cancellation) is { } text)
            {
                texts.Add(text);
            }
        }

        return [.. texts];
    }
}
