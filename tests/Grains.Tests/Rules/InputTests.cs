using Beffroi.Inventory;
using Beffroi.Rules.BackTesting;
using Beffroi.Rules.Reading;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Rules;

/// <summary>Rules that look at what their asset hangs on: live through effects, over the journal through the same code.</summary>
public sealed class InputTests
{
    private static readonly Instant Start = RuleBench.At("2026-11-16T15:00:00Z");

    private const string Loaded = """
        title: Loaded
        kind: luminaire
        inputs: { load: { link: cabinet, property: power } }
        triggers: [{ holds: { condition: "input.load > 5000 && level > 50", for: 5m } }]
        actions: [{ command: { control: level, value: 40, until: cleared } }]
        damping: 1m
        """;

    private const string Asks = """
        title: Asks
        kind: luminaire
        inputs: { load: { link: cabinet, property: power } }
        triggers: [{ change: level }]
        when: input.load > 5000
        actions: [{ notify: { to: x, text: t } }]
        """;

    private const string Passes = """
        title: Passes
        kind: luminaire
        inputs: { load: { link: cabinet, property: power } }
        triggers: [{ threshold: { of: input.load, above: 6000, clear: 5000, for: 5m } }]
        actions: [{ alarm: {} }]
        """;

    private const string Changes = """
        title: Changes
        kind: luminaire
        inputs: { load: { link: cabinet, property: power } }
        triggers: [{ change: [input.load, level] }]
        actions: [{ notify: { to: x, text: t } }]
        """;

    [Fact]
    public void What_the_cabinet_tells_makes_the_lamp_fire_and_is_the_cause()
    {
        var bench = new LampAndCabinets(Start, Loaded.Replace(", for: 5m", "", StringComparison.Ordinal)).Hangs("C-1");
        bench.Lamp.Reads(("level", 80));
        bench.Reads("C-1", "power", Value.Of(3000));
        Assert.Empty(bench.Lamp.Firings);

        bench.Reads("C-1", "power", Value.Of(6000));
        var trigger = Assert.Single(bench.Lamp.Firings).Trigger;
        Assert.Equal((AssetId.Of("cabinet", "C-1"), bench.Cabinet().State.Version, "power", Value.Of(6000)), (trigger.Asset, trigger.Version, trigger.Property, trigger.Value));

        bench.Reads("C-1", "power", Value.Of(3000));
        Assert.All(bench.Lamp.State.Controls!, c => Assert.Empty(c.Entries));
    }

    [Fact]
    public void It_asks_once_though_the_lamp_says_nothing_and_is_told_what_was_known_before()
    {
        var bench = new LampAndCabinets(Start, Asks);
        bench.Reads("C-1", "power", Value.Of(6000)).Hangs("C-1");
        bench.Lamp.Keeps(30, ("level", 80));
        Assert.Single(bench.Sent, e => e.Content.Form == EffectForm.Asked);
        Assert.Single(bench.Lamp.Firings);

        var late = new LampAndCabinets(Start, Hot).Hangs("C-1");
        late.Lamp.Take(RuleBench.Compile(Asks, "r2"));
        late.Lamp.Passes(1);
        Assert.Equal("cabinet.power", Assert.Single(late.Lamp.State.Inputs!).Key);
    }

    [Fact]
    public void It_is_as_old_here_as_it_is_there()
    {
        var bench = new LampAndCabinets(Start, Asks).Hangs("C-1").Reads("C-1", "power", Value.Of(6000));
        bench.Lamp.Reads(("level", 10)).Passes(44).Reads(("level", 20)).Passes(2).Reads(("level", 30));
        Assert.Equal(2, bench.Lamp.Firings.Count);

        for (var minutes = 0; minutes < 180; minutes += 5)
        {
            bench.Reads("C-1", "power", Value.Of(6000));
            bench.Lamp.Reads(("level", minutes % 10)).Passes(5);
        }

        Assert.Equal(2 + 36, bench.Lamp.Firings.Count);
        Assert.InRange(bench.Sent.Count(e => e.Content.Form == EffectForm.Input), 5, 11);
    }

    [Fact]
    public void Another_cabinet_is_asked_when_the_lamp_hangs_on_it_and_the_first_is_no_longer_heard()
    {
        var bench = new LampAndCabinets(Start, Asks).Hangs("C-1").Reads("C-1", "power", Value.Of(6000)).Hangs("C-2");
        Assert.Null(bench.Cabinet().State.Followers);
        bench.Lamp.Reads(("level", 10));
        Assert.Empty(bench.Lamp.Firings);

        bench.Reads("C-2", "power", Value.Of(7000)).Reads("C-1", "power", Value.Of(10));
        bench.Lamp.Reads(("level", 20));
        Assert.Single(bench.Lamp.Firings);

        bench.Hangs(null);
        Assert.Null(bench.Lamp.State.Inputs);
        Assert.Null(bench.Cabinet("C-2").State.Followers);
    }

    [Fact]
    public void What_no_rule_looks_at_is_neither_kept_nor_told()
    {
        var bench = new LampAndCabinets(Start, Asks).Hangs("C-1");
        bench.Lamp.Take();
        bench.Lamp.Reads(("level", 10));
        Assert.Null(bench.Lamp.State.Inputs);
        Assert.Null(bench.Cabinet().State.Followers);

        var before = bench.Sent.Count;
        bench.Reads("C-1", "power", Value.Of(7000));
        Assert.Equal(before, bench.Sent.Count);
    }

    [Fact]
    public void A_lamp_that_comes_back_asks_again()
    {
        var bench = new LampAndCabinets(Start, Asks).Hangs("C-1").Reads("C-1", "power", Value.Of(6000));
        bench.Lamp.Turn(turn => Describing.Retire(turn, new("test")), bench.Lamp.Now);
        Assert.Null(bench.Lamp.State.Inputs);
        Assert.Null(bench.Cabinet().State.Followers);

        bench.Hangs("C-1");
        Assert.Equal(Value.Of(6000), Assert.Single(bench.Lamp.State.Inputs!).Value);
    }

    [Fact]
    public void A_threshold_of_an_input_waits_clears_and_names_what_it_was_told_though_time_made_it_fire()
    {
        var bench = new LampAndCabinets(Start, Passes).Hangs("C-1").Reads("C-1", "power", Value.Of(5500));
        bench.Lamp.Passes(6);
        Assert.Empty(bench.Lamp.Firings);

        bench.Reads("C-1", "power", Value.Of(6500));
        bench.Lamp.Passes(4);
        Assert.Empty(bench.Lamp.Firings);
        bench.Lamp.Passes(2);
        var trigger = Assert.Single(bench.Lamp.Firings).Trigger;
        Assert.Equal((AssetId.Of("cabinet", "C-1"), "power", Value.Of(6500), "input.load above 6000"), (trigger.Asset, trigger.Property, trigger.Value, trigger.Words));

        bench.Reads("C-1", "power", Value.Of(5500));
        Assert.Contains(bench.Lamp.State.Conditions!, c => c.Code == "rule/r1");
        bench.Reads("C-1", "power", Value.Of(4500));
        Assert.DoesNotContain(bench.Lamp.State.Conditions ?? [], c => c.Code == "rule/r1");
    }

    [Fact]
    public void A_change_of_an_input_is_another_value_not_the_same_one_told_again()
    {
        var bench = new LampAndCabinets(Start, Changes).Hangs("C-1").Reads("C-1", "power", Value.Of(10));
        Assert.Single(bench.Lamp.Firings);
        for (var minutes = 0; minutes < 120; minutes += 5)
        {
            bench.Lamp.Passes(5);
            bench.Reads("C-1", "power", Value.Of(10));
        }

        Assert.Single(bench.Lamp.Firings);
        Assert.True(bench.Sent.Count(e => e.Content.Form == EffectForm.Input) > 1);
        bench.Reads("C-1", "power", Value.Of(11));
        bench.Lamp.Reads(("level", 30));
        Assert.Equal(["power", "power", "level"], bench.Lamp.Firings.Select(f => f.Trigger.Property));
    }

    [Theory]
    [InlineData("link: cabinet", "link: gate", "unknown-link")]
    [InlineData("property: power", "property: powr", "unknown-property")]
    [InlineData("input.load >", "input.lod >", "cel-unknown-name")]
    [InlineData("input.load > 5000", "input.load == true", "cel-wrong-type")]
    [InlineData("holds: { condition: \"input.load > 5000 && level > 50\", for: 5m }", "threshold: { of: input.lod, above: 5000 }", "unknown-input")]
    [InlineData("holds: { condition: \"input.load > 5000 && level > 50\", for: 5m }", "change: [level, input.lod]", "unknown-input")]
    [InlineData("control: level, value: 40, until: cleared", "control: contactor, value: false, for: 1h, of: { link: cabinet }", null)]
    public void A_fault_of_inputs_is_said(string part, string instead, string? code)
    {
        var reading = RuleReader.Read(Loaded.Replace(part, instead, StringComparison.Ordinal), RuleBench.Catalogue);
        Assert.Equal(code, reading.Diagnostics.FirstOrDefault(d => d.Severity == RuleSeverity.Error)?.Code);
    }

    [Fact]
    public void A_rule_that_commands_what_it_is_told_is_a_loop_alone_and_with_others()
    {
        var alone = """
            title: Opens
            kind: luminaire
            inputs: { closed: { link: cabinet, property: contactor } }
            triggers: [{ holds: { condition: input.closed } }]
            actions: [{ command: { control: contactor, value: false, for: 1h, of: { link: cabinet } } }]
            """;
        Assert.Contains(RuleReader.Read(alone, RuleBench.Catalogue).Diagnostics, d => d.Code == "loop");

        var there = alone.Replace("contactor, value: false, for: 1h, of: { link: cabinet }", "level, value: 0, for: 1h", StringComparison.Ordinal);
        var back = "title: t\nkind: luminaire\ntriggers: [{ change: level }]\nactions: [{ command: { control: contactor, value: true, for: 1h, of: { link: cabinet } } }]";
        var book = new RuleBook(1, [RuleBench.Compile(there, "there")]);
        Assert.Equal("loop", RuleGraph.Check("back", RuleReader.Read(back, RuleBench.Catalogue).Document!, book).First().Code);
    }

    [Fact]
    public void Firing_by_firing_over_the_journal_of_both() => Gen.Select(Stories, Gen.Int[0, 2].Select(i => new[] { Loaded, Passes, Changes }[i])).Sample(
        (story, rule) =>
        {
            var bench = new LampAndCabinets(Start, rule).Hangs("C-1");
            foreach (var (minutes, what, value) in story)
            {
                bench.Lamp.Passes(minutes);
                _ = what switch
                {
                    0 => bench.Reads("C-1", "power", Value.Of(value * 10_000)),
                    1 => bench.Reads("C-2", "power", Value.Of(value * 10_000)),
                    2 => bench.Hangs(value > 0.3 ? "C-1" : "C-2"),
                    _ => Read(bench, value),
                };
            }

            bench.Lamp.Passes(120);
            Assert.Equal(Told(bench.Lamp.Firings), Told(Again(bench, rule)));
        },
        iter: 300,
        threads: 1);

    private static readonly Gen<(double Minutes, int What, double Value)[]> Stories = Gen.Select(Gen.Double[0.01, 25], Gen.Int[0, 5], Gen.Double[0, 1]).Array[5, 60];

    private const string Hot = "title: Hot\nkind: luminaire\ntriggers: [{ threshold: { of: temperature, above: 90 } }]\nactions: [{ alarm: {} }]";

    private static LampAndCabinets Read(LampAndCabinets bench, double value)
    {
        bench.Lamp.Reads(("level", Math.Round(100 * value)));
        return bench;
    }

    private static List<Firing> Again(LampAndCabinets bench, string rule)
    {
        var test = new BackTest(RuleBench.Compile(rule, "r1", since: Start), Start, NobodyNear.Instance, new(TimeSpan.FromMinutes(1)));
        test.Tally.All = [];
        test.Describe(bench.Lamp.LastTurn.Asset, bench.Lamp.State.Description!);
        foreach (var key in new[] { "C-1", "C-2" })
        {
            test.DescribeOther(RuleBench.Catalogue.Kind("cabinet"), AssetId.Of("cabinet", key), bench.Cabinet(key).State.Description!);
        }

        foreach (var (asset, change, version, at) in bench.Journal)
        {
            test.Take(asset, change, version, at);
        }

        test.PassUntil(bench.Lamp.Now);
        return test.Tally.All!;
    }

    private static string Told(IEnumerable<Firing> firings) => string.Join('\n', firings.Select(f => $"{f.At} {f.Trigger.Words} {f.Trigger.Asset} {f.Trigger.Property} {f.Trigger.Value} {f.Commands}"));
}
