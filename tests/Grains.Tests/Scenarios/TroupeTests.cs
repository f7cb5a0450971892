using Beffroi.Inventory;
using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>Rules that look at other assets or command them: in a scenario, live as these assets hear what was told there, and over the journal of that, firing by firing.</summary>
public sealed class TroupeTests
{
    private static readonly Instant Start = RuleBench.At("2026-11-13T13:00:00Z");

    private const string Dark = """
        title: Dark
        kind: luminaire
        scope: { assets: [L-0, L-1] }
        inputs: { dark: { total: own-district, share: { lit: false }, coverage: 0.5 }, load: { total: authority/chalons, sum: power } }
        triggers: [{ threshold: { of: input.dark, above: 30, clear: 20, for: 5m } }, { change: input.load }]
        when: "sun.elevation < -4 && input.load < 150"
        damping: 20m
        actions: [{ alarm: { for: 1h } }, { command: { control: level, value: 70, for: 40m } }]
        """;

    private const string Around = """
        title: Around
        kind: luminaire
        scope: { assets: [L-0, L-3] }
        triggers: [{ clock: { at: "23:30" } }, { sun: { at: sunset, offset: 40m } }]
        when: level > 0
        actions: [{ command: { control: level, value: 90, for: 1h, of: { neighbours: { metres: 60, most: 2 } } } }, { command: { control: level, value: 15, for: 30m, of: { neighbours: { metres: 25 } }, slot: event } }]
        """;

    private const string Bright = """
        title: Bright
        kind: luminaire
        triggers: [{ threshold: { of: level, above: 80, clear: 60, for: 10m } }, { change: level }]
        when: "level > 80 || clock.hour < 3"
        actions: [{ notify: { to: x, text: t } }]
        """;

    private const string Wave = """
        title: Wave
        kind: luminaire
        triggers: [{ change: level }]
        when: level > 85
        damping: 30m
        actions: [{ command: { control: level, value: 95, for: 20m, of: { neighbours: { metres: 25 } } } }]
        """;

    private static readonly string[][] Texts = [[Dark], [Around, Bright], [Dark, Around, Bright], [Wave, Around], [Wave, Dark]];

    public static TheoryData<int> Rules => [.. Enumerable.Range(0, Texts.Length)];

    [Theory, MemberData(nameof(Rules))]
    public void Firing_by_firing(int texts)
    {
        var stage = Street(Texts[texts]);
        var (simulated, said) = Simulated(stage);
        var live = new LiveStreet(stage);
        live.Hear(said);

        Assert.Equal(Told(simulated), Told(live.Firings));
        foreach (var rule in stage.Rules)
        {
            Assert.Equal(Told(simulated.Where(f => f.Rule == rule.Id)), Told(live.Again(rule)));
            Assert.Contains(simulated, f => f.Rule == rule.Id);
        }
    }

    private static Stage Street(string[] texts) => new()
    {
        From = Start,
        To = Start + TimeSpan.FromDays(2.5),
        Assets = [.. new[] { "stepped", "off-from-midnight", "half-from-eleven", "full", "mid-night", "off-from-midnight" }.Select(Lamp)],
        Catalogue = RuleBench.Catalogue,
        Rules = [.. texts.Select((yaml, i) => RuleBench.Compile(yaml, $"r{i + 1}"))],
        Zone = 0,
    };

    // Twenty metres apart.
    private static ScenarioAsset Lamp(string programme, int number) => Town.Lamp(number, programme, place: new(4.363 + (number * 0.000274), 48.957));

    private static (List<Firing> Firings, List<(AssetId Asset, Instant At, IReadOnlyList<Measurement> Told)> Said) Simulated(Stage stage)
    {
        var (firings, said) = (new List<Firing>(), new List<(AssetId, Instant, IReadOnlyList<Measurement>)>());
        var engine = new Engine(stage) { Fired = firings.Add, Said = (asset, at, told) => said.Add((asset, at, told)) };
        Assert.Empty(engine.LeftOut);
        engine.RunAll(1);
        return (firings, said);
    }

    private static string Told(IEnumerable<Firing> firings) => string.Join(
        '\n', firings.Where(f => !f.Damped).OrderBy(f => f.At).ThenBy(f => f.Asset.ToString(), StringComparer.Ordinal).ThenBy(f => f.Rule, StringComparer.Ordinal).Select(f => $"{f.At} {f.Asset} {f.Rule} {f.Trigger.Words} {f.Trigger.Property} {f.Trigger.Value}: {string.Join(", ", f.Actions)}"));
}
