using Beffroi.Programmes;
using Beffroi.Rules;
using Beffroi.Rules.Reading;
using Beffroi.Scenarios.Texts;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Running;

/// <summary>Sets the stage of the city as it was when a run began, and that of a scenario on it. Pure.</summary>
internal sealed class ScenarioStages(Catalogue catalogue, AssetCodec codec)
{
    /// <summary>The city as it was: its inventory, programmes and enabled rules; and how many assets are of kinds that live in no scenario.</summary>
    public (Stage Stage, int Outside) Baseline(ScenarioText text, ScenarioCut cut)
    {
        var start = new StartStates(cut, catalogue, codec, Begin(text.From!.Value));
        ScenarioAsset[] assets = cut.States.Length > 0 ? [.. start.Assets] : [.. cut.Descriptions.Select((description, i) => new ScenarioAsset(cut.Assets[i], description))];
        ScenarioAsset[] living = [.. assets.Where(asset => Lives(asset.Asset))];
        return (new()
        {
            From = Begin(text.From!.Value),
            To = Begin(text.To!.Value),
            Assets = living,
            Orders = start.Orders,
            Catalogue = catalogue,
            Seed = text.Seed ?? 1,
            Replicates = text.Replicates ?? 1,
            Faults = Stage.UsualFaults,
            Failing = catalogue.Kinds.Where(k => k.Living?.UsualFaults(new()) is not null).ToDictionary(k => k.Key, _ => FaultTerms.Usual),
            Programmes = BookEdition.Empty.With(cut.Programmes),
            Rules = [.. cut.Rules.Select(rule => Compiled(rule.Head.Id, rule.Head.Number, rule.Text)).OfType<CompiledRule>()],
        }, assets.Length - living.Length);
    }

    public Stage Of(ScenarioText text, Stage baseline) => Edited(text, baseline) with
    {
        Failing = baseline.Failing.ToDictionary(f => f.Key, f => text.Faults.TryGetValue(f.Key, out var terms) ? terms : f.Value),
        Climate = text.Weather?.On(baseline.Climate, baseline.From) ?? baseline.Climate,
        Rules = RuleOrder.Of(
        [
            .. baseline.Rules.Where(r => !text.Without.Contains(r.Id) && !text.Rules.ContainsKey(r.Id)),
            .. text.Rules.Select(r => Compiled(r.Key, 1, r.Value)!),
        ]),
    };

    private static Stage Edited(ScenarioText text, Stage baseline)
    {
        var edited = text.Edits.Aggregate(baseline, (stage, edit) => edit.On(stage));
        return edited with { Turnovers = [.. edited.Turnovers.OrderBy(t => t.At)], Orders = [.. edited.Orders.OrderBy(o => o.From)] };
    }

    private bool Lives(AssetId asset) => catalogue.Knows(asset.Kind) && catalogue.Kind(asset.Kind).Living is not null;

    // In virtual time it has always been in force.
    private CompiledRule? Compiled(string id, int version, string text) =>
        RuleReader.Read(text, catalogue).Document is { } document ? new(id, version, document, RuleState.Enabled, default) : null;

    private static Instant Begin(DateOnly day) => LegalTime.At(day, TimeOnly.MinValue);
}
