using Beffroi.Inventory;
using Beffroi.Rules;
using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Scenarios;

/// <summary>Rules that look at other assets or command them: in a scenario, live as these assets hear what was told there, and over the journal of that, firing by firing.</summary>
public sealed class TroupeTests
{
    private static readonly Instant Start = RuleBench.At("2026-11-13T13:00:00Z");

    private static readonly string[] Programmes = ["full", "half-from-eleven", "stepped", "off-from-midnight"];

    private static readonly Gen<((int Programme, int Traits)[] Lamps, int[] Rules, int Parts)> Towns =
        Gen.Select(Gen.Select(Gen.Int[0, 3], Gen.Int[0, 11]).Array[2, 14], Gen.Int[0, TroupeTexts.Clocked.Length - 1].ArrayUnique[1, 3], Gen.Int[2, 5]);

    private static readonly string[][] Texts =
    [
        [TroupeTexts.Dark],
        [TroupeTexts.Around, TroupeTexts.Bright],
        [TroupeTexts.Wave, TroupeTexts.Around],
        [TroupeTexts.Fed],
        [TroupeTexts.Switched, TroupeTexts.Bright],
        [TroupeTexts.Looked],
        [TroupeTexts.Unlit],
        [TroupeTexts.Kept],
        [TroupeTexts.Fed, TroupeTexts.Switched, TroupeTexts.Unlit, TroupeTexts.Looked, TroupeTexts.Bright],
    ];

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

    [Fact]
    public void A_shared_life_gives_each_what_it_would_have_alone_and_any_part_of_troupes_is_run_anywhere() => Towns.Sample(
        town =>
        {
            var (lamps, rules, parts) = town;
            var stage = Town.Stage([.. Cabinets, .. lamps.Select(Placed)], 2, [.. rules.Select(r => TroupeTexts.Clocked[r])]);
            var (together, alone) = (new Engine(stage), new Engine(stage with { Zone = 0 }));
            var ledger = together.RunAll(1);
            Assert.Equal(alone.RunAll(1).Hash(), ledger.Hash());
            Assert.Empty(together.LeftOut);
            Assert.True(together.Lives <= alone.Lives);

            var sum = together.Run(0, parts);
            foreach (var part in Enumerable.Range(1, parts - 1).Reverse())
            {
                sum.Add(new Engine(stage).Run(part, parts));
            }

            Assert.Equal(ledger.Hash(), sum.Hash());
        },
        iter: 6,
        threads: 1);

    [Fact]
    public void Those_that_hear_the_same_of_the_same_share_a_life()
    {
        var lamps = Enumerable.Range(0, 40).Select(i => Placed((i % 2, 0), i)).ToArray();
        Assert.Equal(2 + 2, new Engine(Town.Stage([.. Cabinets, .. lamps], 2, TroupeTexts.Clocked[3])).Lives);
        var halves = lamps.Select((l, i) => l with { Description = l.Description with { Links = new Dictionary<string, AssetId?> { ["cabinet"] = Cabinets[i / 20].Asset } } });
        Assert.Equal(2 + 4, new Engine(Town.Stage([.. Cabinets, .. halves], 2, TroupeTexts.Clocked[3])).Lives);
    }

    [Fact]
    public void What_comes_back_through_too_many_is_left_out_and_says_how_many()
    {
        var lamps = Enumerable.Range(0, 60).Select(i => Placed((0, 0), i)).ToArray();
        var stage = Town.Stage(lamps, 365 * 100, TroupeTexts.Clocked[2], TroupeTexts.Clocked[1]);
        var engine = new Engine(stage);
        var outcome = Assert.Single(engine.LeftOut);
        Assert.Equal("group-too-large", outcome.Code);
        Assert.Contains("60 of them", outcome.Sentence, StringComparison.Ordinal);
        Assert.Equal(60, new Engine(stage with { To = stage.From + TimeSpan.FromDays(365) }).Lives);
        Assert.Empty(new Engine(stage with { To = stage.From + TimeSpan.FromDays(365) }).LeftOut);
    }

    [Fact]
    public void Reports_of_too_many_over_years_are_not_looked_at_and_that_is_said()
    {
        var lamps = Enumerable.Range(0, 4).Select(i => Placed((0, 0), i)).ToArray();
        var cabinets = Enumerable.Range(0, 120).Select(i => Cabinet with { Asset = AssetId.Of("cabinet", $"C-{i}") }).ToArray();
        var stage = Town.Stage([.. cabinets, .. lamps], 365 * 12, "title: t\nkind: luminaire\ninputs: { fed: { total: own-authority, kind: cabinet, share: { supply: true } } }\ntriggers: [{ threshold: { of: input.fed, below: 50 } }]\nactions: [{ alarm: {} }]");
        Assert.Equal("not-stepped", Assert.Single(new Engine(stage).LeftOut).Code);
        Assert.Empty(new Engine(stage with { Assets = [.. cabinets[..100], .. lamps] }).LeftOut);
    }

    private static Stage Street(string[] texts) => new()
    {
        From = Start,
        To = Start + TimeSpan.FromDays(1.5),
        Assets = [Cabinet, .. new[] { "stepped", "off-from-midnight", "half-from-eleven", "full", "mid-night", "off-from-midnight" }.Select(Lamp)],
        Catalogue = RuleBench.Catalogue,
        Rules = [.. texts.Select((yaml, i) => RuleBench.Compile(yaml, $"r{i + 1}"))],
        Zone = 0,
    };

    private static ScenarioAsset Cabinet { get; } = new(AssetId.Of("cabinet", "C-1"), new()
    {
        Place = new(4.363, 48.957), Authority = "chalons", District = "d0", Tags = ["head"], Attributes = new Dictionary<string, Value> { ["connectedPower"] = Value.Of(240) },
    });

    // In the middle of a zone of sky, so that the sun is the same for a life that is shared.
    private static ScenarioAsset[] Cabinets { get; } =
        [.. new[] { "C-1", "C-2" }.Select(key => Cabinet with { Asset = AssetId.Of("cabinet", key), Description = Cabinet.Description with { Place = new(4.35, 48.95) } })];

    private static ScenarioAsset Placed((int Programme, int Traits) of, int number)
    {
        var lamp = Town.Lamp(number, Programmes[of.Programme], place: new(4.35, 48.95));
        return lamp with
        {
            Description = lamp.Description with
            {
                District = $"d{of.Traits % 2}", Tags = of.Traits / 2 % 3 == 0 ? ["corner"] : [], Links = of.Traits > 9 ? null : new Dictionary<string, AssetId?> { ["cabinet"] = Cabinets[of.Traits / 6].Asset },
            },
        };
    }

    // Twenty metres apart.
    private static ScenarioAsset Lamp(string programme, int number) =>
        Town.Lamp(number, programme, place: new(4.363 + (number * 0.000274), 48.957)) is var lamp ? lamp with { Description = lamp.Description with { Links = new Dictionary<string, AssetId?> { ["cabinet"] = Cabinet.Asset } } } : lamp;

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
