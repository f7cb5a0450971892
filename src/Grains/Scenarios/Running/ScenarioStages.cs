using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Programmes;
using Beffroi.Rules;
using Beffroi.Rules.Reading;
using Beffroi.Scenarios.Texts;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Running;

/// <summary>Sets the stage of the city as it is, and that of a scenario on it.</summary>
internal sealed class ScenarioStages(IRegisterStore register, ProgrammeBook programmes, SiloRules rules, Catalogue catalogue)
{
    private const int PageRows = 10_000;

    /// <summary>The city as it is: its inventory, programmes and enabled rules.</summary>
    public async Task<(Stage Stage, int Outside)> Baseline(ScenarioText text, CancellationToken cancellation)
    {
        var (assets, outside) = (new List<ScenarioAsset>(), 0);
        var filter = new InventoryFilter { Limit = PageRows };
        while (await register.FindInventory(filter, cancellation) is { Length: > 0 } page)
        {
            foreach (var entry in page)
            {
                if (catalogue.Knows(entry.Asset.Kind) && catalogue.Kind(entry.Asset.Kind).Living is not null)
                {
                    assets.Add(new(entry.Asset, entry.Description));
                }
                else
                {
                    outside++;
                }
            }

            filter = filter with { After = page[^1].Asset };
        }

        return (new()
        {
            From = Begin(text.From!.Value),
            To = Begin(text.To!.Value),
            Assets = [.. assets.OrderBy(a => a.Asset.ToString(), StringComparer.Ordinal)],
            Catalogue = catalogue,
            Programmes = programmes.Edition,
            Rules = [.. rules.Book.All.Where(r => r.State == RuleState.Enabled).Select(Anew)],
        }, outside);
    }

    public Stage Of(ScenarioText text, Stage baseline) => Edited(text, baseline) with
    {
        Climate = text.Weather?.On(baseline.Climate, baseline.From) ?? baseline.Climate,
        Rules = RuleOrder.Of(
        [
            .. baseline.Rules.Where(r => !text.Without.Contains(r.Id) && !text.Rules.ContainsKey(r.Id)),
            .. text.Rules.Select(r => new CompiledRule(r.Key, 1, RuleReader.Read(r.Value, catalogue).Document!, RuleState.Enabled, default)),
        ]),
    };

    private static Stage Edited(ScenarioText text, Stage baseline)
    {
        var edited = text.Edits.Aggregate(baseline, (stage, edit) => edit.On(stage));
        return edited with { Turnovers = [.. edited.Turnovers.OrderBy(t => t.At)], Orders = [.. edited.Orders.OrderBy(o => o.From)] };
    }

    // In virtual time it has always been in force.
    private static CompiledRule Anew(CompiledRule rule) => new(rule.Id, rule.Version, rule.Document, rule.State, default);

    private static Instant Begin(DateOnly day) => LegalTime.At(day, TimeOnly.MinValue);
}
