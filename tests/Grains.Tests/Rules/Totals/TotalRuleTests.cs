using Beffroi.Rollups;
using Beffroi.Rules.BackTesting;
using Beffroi.Rules.Reading;
using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Rules.Totals;

/// <summary>Rules that look at totals: sampled, with coverage, explained, and over the journal the same.</summary>
public sealed class TotalRuleTests
{
    private static readonly Instant Start = RuleBench.At("2026-11-16T15:00:30Z");

    private const string Dark = """
        title: Dark
        kind: cabinet
        inputs: { dark: { total: own-district, kind: luminaire, count: { lit: false }, coverage: 0.5 } }
        triggers: [{ threshold: { of: input.dark, above: 2, clear: 1, for: 2m } }]
        actions: [{ alarm: {} }]
        """;

    private const string Power = """
        title: Power
        kind: cabinet
        inputs: { power: { total: district/centre, kind: luminaire, sum: power } }
        triggers: [{ change: input.power }]
        when: input.power > 100
        actions: [{ notify: { to: x, text: t } }]
        """;

    private const string Share = """
        title: Share
        kind: cabinet
        inputs: { dark: { total: own-district, kind: luminaire, share: { lit: false } }, load: { total: own-district, kind: luminaire, sum: power } }
        triggers: [{ holds: { condition: "input.dark >= 40 && input.load < 100", for: 90s } }, { change: power }]
        when: quality(input.dark) != 'stale'
        damping: 4m
        actions: [{ alarm: { for: 20m } }]
        """;

    [Fact]
    public void What_the_district_sums_up_makes_the_cabinet_fire_and_is_told_with_its_coverage()
    {
        var bench = new CabinetAndDistrict(Start, Dark, 4).All("level", 80).Passes(2);
        Assert.Equal((0.0, Quality.Measured, new TotalCover(CabinetAndDistrict.Centre, "luminaire", 4, 4)), (bench.Input.Value.Number, bench.Input.Quality, bench.Input.Total!.Value));

        bench.Reads(0, "level", 0).Reads(1, "level", 0).Reads(2, "level", 0).Passes(1);
        Assert.Equal(3, bench.Input.Value.Number);
        Assert.Empty(bench.Cabinet.Firings);
        var trigger = Assert.Single(bench.Passes(2).Cabinet.Firings).Trigger;
        Assert.Equal(("count of lit false", 3.0, "input.dark above 2"), (trigger.Property, trigger.Value.Number, trigger.Words));
        Assert.Equal(1.0, trigger.Total!.Value.Share);

        bench.Reads(0, "level", 80).Passes(2);
        Assert.Contains(bench.Cabinet.State.Conditions!, c => c.Code == "rule/r1");
        bench.Reads(1, "level", 80).Reads(2, "level", 80).Passes(2);
        Assert.DoesNotContain(bench.Cabinet.State.Conditions ?? [], c => c.Code == "rule/r1");
    }

    [Fact]
    public void Below_its_coverage_a_total_is_unknown_and_neither_begins_nor_clears()
    {
        var bench = new CabinetAndDistrict(Start, Dark, 8);
        Assert.Equal(Quality.Unknown, bench.Reads(0, "level", 0).Reads(1, "level", 0).Reads(2, "level", 0).Passes(5).Input.Quality);
        Assert.Empty(bench.Cabinet.Firings);

        Assert.Equal(Quality.Estimated, bench.Reads(3, "level", 0).Passes(1).Input.Quality);
        Assert.Equal(0.5, Assert.Single(bench.Passes(4).Cabinet.Firings).Trigger.Total!.Value.Share);

        // Nothing more is heard: within the hour all are stale, and the alarm stays.
        bench.Passes(90);
        Assert.Equal(Quality.Unknown, bench.Input.Quality);
        Assert.Contains(bench.Cabinet.State.Conditions!, c => c.Code == "rule/r1");
    }

    [Fact]
    public void The_same_total_is_told_every_half_of_its_freshness_and_no_more()
    {
        var bench = new CabinetAndDistrict(Start, Dark, 2).All("level", 80).Passes(1);
        var before = bench.Journal.Count;
        for (var i = 0; i < 6; i++)
        {
            bench.All("level", 80).Passes(5);
        }

        Assert.InRange(bench.Journal.Skip(before).Count(j => j.Asset.Kind == "cabinet"), 4, 5);
        Assert.Equal(bench.Input.ChangedAt, RuleBench.At("2026-11-16T15:01:00Z"));
    }

    [Fact]
    public void A_sample_of_another_node_or_from_before_it_was_asked_for_is_not_taken()
    {
        var bench = new CabinetAndDistrict(Start, Dark, 1).All("level", 80);
        Assert.False(bench.Sample(RuleBench.At("2026-11-16T15:00:00Z")));
        Assert.True(bench.Sample(RuleBench.At("2026-11-16T15:01:00Z")));
        var elsewhere = new TotalSample(bench.Input.Key, new(NodeId.District("north"), "luminaire", 1, 1), Value.Of(7), Quality.Measured, bench.Cabinet.Now);
        Assert.False(Sampling.Take(bench.Cabinet.LastTurn, [elsewhere]));
    }

    [Fact]
    public void Who_moves_looks_at_the_district_it_moved_to()
    {
        var bench = new CabinetAndDistrict(Start, Dark, 1).All("level", 80).Passes(1);
        bench.Cabinet.Turn(turn => Describing.Decide(turn, new() { District = "north" }, new("test"), 7), bench.Cabinet.Now);
        Assert.Equal((NodeId.District("north"), Quality.Unknown), (bench.Input.Total!.Value.Node, bench.Input.Quality));
        bench.Cabinet.Take();
        bench.Cabinet.Reads(("doorOpen", true));
        Assert.Null(bench.Cabinet.State.Inputs);
    }

    [Theory]
    [InlineData("own-district", "own-distrikt", "unknown-node")]
    [InlineData("own-district", "district/centre/signals", "empty-total")]
    [InlineData("kind: luminaire", "kind: lamp", "unknown-kind")]
    [InlineData("count: { lit: false }", "count: { lit: maybe }", "unknown-choice")]
    [InlineData("count: { lit: false }", "count: { level: 0 }", "unknown-measure")]
    [InlineData("count: { lit: false }", "count: lit", "wrong-form")]
    [InlineData("count: { lit: false }", "mean: power", "unknown-measure")]
    [InlineData("count: { lit: false }, ", "", "missing-field")]
    [InlineData("count: { lit: false }", "count: { lit: false }, sum: power", "missing-field")]
    [InlineData("coverage: 0.5", "coverage: 50", "out-of-range")]
    [InlineData("coverage: 0.5", "cover: 0.5", "unknown-field")]
    [InlineData("own-district", "authority/chalons", null)]
    public void A_fault_of_a_total_is_said(string part, string instead, string? code)
    {
        var text = Dark.Replace(part, instead, StringComparison.Ordinal);
        Assert.Equal(code, RuleReader.Read(text, RuleBench.Catalogue).Diagnostics.FirstOrDefault(d => d.Severity == RuleSeverity.Error)?.Code);
    }

    [Theory]
    [InlineData("count: { lit: false }", "level, value: 100", true)]
    [InlineData("sum: power", "level, value: 100", true)]
    [InlineData("sum: power", "level, value: 100, of: { neighbours: { metres: 100 } }", true)]
    public void A_rule_that_commands_what_its_total_sums_up_is_a_loop_unless_it_is_damped(string figure, string command, bool loops)
    {
        var text = $"title: t\nkind: luminaire\ninputs: {{ x: {{ total: own-district, {figure} }} }}\ntriggers: [{{ threshold: {{ of: input.x, above: 5 }} }}]\nactions: [{{ command: {{ control: {command}, for: 1h }} }}]";
        Assert.Equal(loops, RuleReader.Read(text, RuleBench.Catalogue).Diagnostics.Any(d => d.Code == "loop"));
        Assert.Empty(RuleReader.Read(text + "\ndamping: 10m", RuleBench.Catalogue).Diagnostics);
    }

    [Fact]
    public void A_sign_does_not_move_the_free_spaces_it_shows()
    {
        var text = "title: t\nkind: car-park\ninputs: { free: { total: own-authority, sum: free } }\ntriggers: [{ threshold: { of: input.free, below: 50 } }]\nactions: [{ command: { control: sign, value: full, until: cleared } }]";
        Assert.Empty(RuleReader.Read(text, RuleBench.Catalogue).Diagnostics);
    }

    [Fact]
    public void Firing_by_firing_over_the_journal_of_all_of_them() => Gen.Select(Stories, Rules).Sample(
        (story, rule) =>
        {
            var bench = Live(story, rule);
            Assert.Equal(Told(bench.Cabinet.Firings), Told(bench.Again()));
        },
        iter: 200,
        threads: 1);

    [Fact]
    public Task Firing_by_firing_whether_the_days_are_sealed_or_not() => Gen.Select(Stories, Rules, Gen.Bool).SampleAsync(
        async (story, rule, isSealed) =>
        {
            var (store, bench) = (new PastStore(), Live(story, rule));
            foreach (var (turn, _, change, version, at) in bench.Journal)
            {
                await store.Commit(turn, change, version, at);
            }

            await store.Seal(isSealed ? Start + TimeSpan.FromDays(2) : Start - TimeSpan.FromDays(2));
            Assert.Equal(isSealed, (await store.Journal.Periods(default)).Length == 0);
            var run = await store.Run(rule, Start, bench.Cabinet.Now + TimeSpan.FromMicroseconds(1));
            Assert.True(run.State == BackTestState.Done, run.Failure?.Sentence);
            Assert.Equal(Told(bench.Cabinet.Firings), Told(run.Report().First));
        },
        iter: 60,
        threads: 1);

    [Fact]
    public async Task A_back_test_in_which_too_many_look_too_often_is_refused_with_advice()
    {
        var (store, bench) = (new PastStore(), new CabinetAndDistrict(Start, Dark, 1));
        await store.Commit(bench.Journal[0].Turn, bench.Journal[0].Change, 1, bench.Journal[0].At);
        var run = await store.Run(Dark, Start, Start + TimeSpan.FromMinutes(BackTester.MostSamples + 2));
        Assert.Equal((BackTestState.Failed, "back-test-failed"), (run.State, run.Failure!.Code));
        Assert.Contains("would look at totals", run.Failure.Sentence, StringComparison.Ordinal);
    }

    private static readonly Gen<(double Minutes, int What, double Value)[]> Stories = Gen.Select(Gen.Double[0.01, 12], Gen.Int[0, 8], Gen.Double[0, 1]).Array[5, 50];

    private static readonly Gen<string> Rules = Gen.Int[0, 2].Select(i => new[] { Dark, Power, Share }[i]);

    private static CabinetAndDistrict Live((double Minutes, int What, double Value)[] story, string rule)
    {
        var bench = new CabinetAndDistrict(Start, rule, 4);
        foreach (var (minutes, what, value) in story)
        {
            bench.Passes(minutes);
            _ = what switch
            {
                < 4 => bench.Reads(what, "level", value < 0.4 ? 0 : Math.Round(100 * value)),
                < 8 => bench.Reads(what - 4, "power", Math.Round(60 * value, 1)),
                _ => Read(bench, value),
            };
        }

        return bench.Passes(70);
    }

    private static CabinetAndDistrict Read(CabinetAndDistrict bench, double value)
    {
        bench.Cabinet.Reads(("power", Math.Round(5000 * value)));
        return bench;
    }

    private static string Told(IEnumerable<Firing> firings) =>
        string.Join('\n', firings.Select(f => $"{f.At} {f.Trigger.Words} {f.Trigger.Property} {f.Trigger.Value} {f.Trigger.Total} {f.Damped}"));
}
