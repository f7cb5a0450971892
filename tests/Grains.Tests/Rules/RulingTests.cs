using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>When rules fire, and what becomes of their state.</summary>
public sealed class RulingTests
{
    private static readonly Instant Noon = RuleBench.At("2026-06-15T10:00:00Z");

    private const string Hot = """
        title: Hot
        kind: luminaire
        triggers: [{ threshold: { of: temperature, above: 90, clear: 75, for: 10m } }]
        actions: [{ alarm: {} }]
        """;

    private const string Changed = """
        title: Changed
        kind: luminaire
        triggers: [{ change: level }]
        actions: [{ notify: { to: x, text: t } }]
        """;

    [Fact]
    public void A_threshold_stays_until_it_clears()
    {
        var bench = new RuleBench(Noon, Hot).Described().Keeps(12, ("temperature", 95)).Keeps(5, ("temperature", 80)).Keeps(5, ("temperature", 95));
        Assert.Single(bench.Firings);
        Assert.Contains(bench.State.Conditions!, c => c.Code == "rule/r1" && c.Open);

        bench.Reads(("temperature", 70));
        Assert.DoesNotContain(bench.State.Conditions!, c => c.Code == "rule/r1");
        Assert.Equal(2, bench.Keeps(15, ("temperature", 95)).Firings.Count);
    }

    [Fact]
    public void It_fires_when_its_time_is_over_though_nothing_is_heard()
    {
        var bench = new RuleBench(Noon, Hot).Described().Reads(("temperature", 95)).Passes(9.9);
        Assert.Empty(bench.Firings);
        Assert.Equal(Noon + TimeSpan.FromMinutes(10), Assert.Single(bench.Passes(1).Firings).At);
    }

    [Fact]
    public void What_becomes_stale_ends_the_waiting_and_neither_begins_nor_clears()
    {
        var slow = Hot.Replace("10m", "1h", StringComparison.Ordinal);
        Assert.Empty(new RuleBench(Noon, slow).Described().Reads(("temperature", 95)).Passes(120).Firings);

        var lasting = new RuleBench(Noon, Hot).Described().Reads(("temperature", 95)).Passes(120);
        Assert.Contains(lasting.State.Rulings!, r => r.Phase == RulingPhase.Lasting);
    }

    [Fact]
    public void A_change_fires_once_a_turn_and_not_for_the_same_value_or_a_late_one()
    {
        var bench = new RuleBench(Noon, Changed).Described().Reads(("level", 50)).Reads(("level", 50)).Reads(("level", 60), ("level", 70));
        Assert.Equal(2, bench.Firings.Count);

        bench.Turn(turn => Observing.Decide(turn, new() { Source = "test", At = bench.Now - TimeSpan.FromHours(1), Measurements = [new("level", Value.Of(5))] }, TimeSpan.Zero), bench.Now);
        Assert.Equal(2, bench.Firings.Count);
    }

    [Fact]
    public void A_dry_run_records_and_does_nothing()
    {
        var bench = new RuleBench(Noon, Hot);
        bench.Take(RuleBench.Compile(Hot, "r1", RuleState.DryRun));
        bench.Described().Reads(("temperature", 95)).Passes(15);

        Assert.True(Assert.Single(bench.Firings).Dry);
        Assert.DoesNotContain(bench.State.Conditions ?? [], c => c.Code == "rule/r1");

        bench.Take(RuleBench.Compile(Hot, "r1"));
        Assert.Equal(2, bench.Keeps(15, ("temperature", 95)).Firings.Count);
        Assert.Contains(bench.State.Conditions!, c => c.Code == "rule/r1");
    }

    [Fact]
    public void What_must_be_true_then_is_asked_when_it_happens_and_what_was_done_lasts_as_long_as_the_trigger()
    {
        var gated = Hot.Replace("actions:", "when: level > 50\nactions:", StringComparison.Ordinal).Replace("{ alarm: {} }", "{ alarm: {} }, { command: { control: level, value: 20, until: cleared } }", StringComparison.Ordinal);
        var bench = new RuleBench(Noon, gated).Described(new() { ["controlMode"] = Value.Of("point") }).Keeps(20, ("temperature", 95), ("level", 80));
        Assert.Single(bench.Firings);

        // Its own command makes the condition false: neither alarm nor command ends by that.
        bench.Keeps(30, ("temperature", 95), ("level", 20));
        Assert.Contains(bench.State.Conditions!, c => c.Code == "rule/r1" && c.Open);
        Assert.Contains(bench.State.Controls!.SelectMany(c => c.Entries), e => e.Source == "rule/r1");
        Assert.Single(bench.Firings);

        bench.Reads(("temperature", 60));
        Assert.DoesNotContain(bench.State.Conditions!, c => c.Code == "rule/r1");
        Assert.Empty(bench.State.Controls!.SelectMany(c => c.Entries));

        // False when it happens, and true later: it does not fire until it happens again.
        bench.Keeps(20, ("temperature", 95), ("level", 20)).Keeps(20, ("temperature", 95), ("level", 80));
        Assert.Single(bench.Firings);
        Assert.Equal(2, bench.Reads(("temperature", 60)).Keeps(20, ("temperature", 95), ("level", 80)).Firings.Count);
    }

    [Fact]
    public void An_alarm_that_has_a_time_ends_with_it_though_its_condition_ended_before_and_its_trigger_lasts()
    {
        var timed = Hot.Replace("actions:", "when: level > 50\nactions:", StringComparison.Ordinal).Replace("{ alarm: {} }", "{ alarm: { for: 40m } }", StringComparison.Ordinal);
        var bench = new RuleBench(Noon, timed).Described().Keeps(20, ("temperature", 95), ("level", 80)).Keeps(20, ("temperature", 95), ("level", 20));
        Assert.Contains(bench.State.Conditions!, c => c.Code == "rule/r1" && c.Open);
        bench.Keeps(20, ("temperature", 95), ("level", 20));
        Assert.DoesNotContain(bench.State.Conditions ?? [], c => c.Code == "rule/r1");
        Assert.Single(bench.Firings);
    }

    [Fact]
    public void Damping_keeps_firings_apart()
    {
        var bench = new RuleBench(Noon, Changed + "\ndamping: 10m").Described();
        for (var i = 0; i < 30; i++)
        {
            bench.Passes(1).Reads(("level", i));
        }

        Assert.Equal(3, bench.Firings.Count);
    }

    [Fact]
    public void A_storm_is_damped_told_once_and_counted()
    {
        var bench = new RuleBench(Noon, Changed + "\nstorm: { firings: 5, per: 1m }").Described();
        for (var i = 0; i < 20; i++)
        {
            bench.Reads(("level", i));
        }

        Assert.Equal((5, 1), (bench.Firings.Count(f => !f.Damped), bench.Firings.Count(f => f.Damped)));
        Assert.Equal(5, bench.Effects.Count);
        bench.Passes(1).Reads(("level", 99));
        Assert.Equal(6, bench.Firings.Count(f => !f.Damped));
    }

    [Fact]
    public void A_rule_that_is_disabled_or_changed_leaves_nothing_behind()
    {
        var bench = new RuleBench(Noon, Hot).Described().Reads(("temperature", 95)).Passes(15);
        bench.Take();
        bench.Reads(("temperature", 95));

        Assert.Null(bench.State.Rulings);
        Assert.DoesNotContain(bench.State.Conditions!, c => c.Code == "rule/r1");
    }

    [Fact]
    public void A_scope_is_asked_again_when_the_asset_is_described_anew()
    {
        var scoped = Changed + "\nscope: { tags: [park] }";
        var bench = new RuleBench(Noon, scoped).Described().Reads(("level", 1));
        Assert.Empty(bench.Firings);
        Assert.Single(bench.Described(tags: ["park"]).Reads(("level", 2)).Firings);
    }

    [Fact]
    public void A_chain_of_eight_effects_ends_there()
    {
        var bench = new RuleBench(Noon, Changed).Described();
        bench.Turn(turn => Observing.Decide(turn, new() { Source = "test", Measurements = [new("level", Value.Of(5))] }, TimeSpan.Zero), Noon, depth: 8);
        Assert.Empty(bench.Firings);
    }

    [Fact]
    public void An_alarm_that_a_rule_raises_is_heard_in_the_same_turn_whatever_the_rules_are_called()
    {
        var bench = new RuleBench(Noon, Hot).Described();
        bench.Take(RuleBench.Compile("title: After\nkind: luminaire\ntriggers: [{ alarm: { code: rule/z, on: raised } }]\nactions: [{ notify: { to: x, text: t } }]", "a"), RuleBench.Compile(Hot, "z"));
        bench.Reads(("temperature", 95)).Passes(11);
        Assert.Equal(["z", "a"], bench.Firings.Select(f => f.Rule));
    }

    [Fact]
    public void What_time_alone_makes_true_is_looked_at_at_the_same_glances_however_often_the_asset_is_looked_at_beside()
    {
        const string Old = "title: Old\nkind: luminaire\ntriggers: [{ holds: { condition: age(level) > duration('22m') } }]\nactions: [{ notify: { to: x, text: t } }]";
        var (quiet, busy) = (Looks(1000), Looks(3));
        Assert.Superset(quiet, busy);
        Assert.InRange(quiet.Count, 8, 10);

        static HashSet<Instant> Looks(int every)
        {
            var looks = new HashSet<Instant>();
            var bench = new RuleBench(Noon, Old).Described().Reads(("level", 5));
            bench.Then = turn => looks.Add(turn.Now);
            for (var minutes = 0; minutes < 45; minutes++)
            {
                bench.Passes(1);
                if (minutes % every == every - 1)
                {
                    bench.Turn(_ => { }, bench.Now);
                }
            }

            return looks;
        }
    }

    [Fact]
    public void Nothing_is_due_before_the_rule_was_in_force()
    {
        var bench = new RuleBench(Noon, Hot).Described().Reads(("level", 50)).Passes(5 * 60);
        bench.Take(RuleBench.Compile("title: Silent\nkind: luminaire\ntriggers: [{ silence: { of: level, for: 2h } }]\nactions: [{ notify: { to: x, text: t } }]", "s", since: bench.Now));
        var enabled = bench.Now;
        Assert.Equal(enabled, Assert.Single(bench.Passes(1).Firings).At);
    }

    [Fact]
    public void The_state_of_rules_is_the_fold_of_its_facts()
    {
        var bench = new RuleBench(Noon, Hot, Changed).Described().Keeps(20, ("temperature", 95), ("level", 3)).Reads(("temperature", 60));
        var again = new AssetState(bench.State.Slots.Length);
        foreach (var (change, version, at) in bench.Changes)
        {
            AssetFold.Apply(RuleBench.Catalogue.Kind("luminaire"), again, change, version, at);
        }

        Assert.Equal(bench.State.Rulings, again.Rulings);
    }

    [Fact]
    public void Times_follow_the_clocks_of_the_territory()
    {
        var clock = new RuleTrigger.Clock(new(2, 30), 0x7F);
        Assert.Equal(RuleBench.At("2026-06-15T00:30:00Z"), RuleTimes.Next(clock, null, RuleBench.At("2026-06-14T12:00:00Z")));
        Assert.Equal(RuleBench.At("2026-12-15T01:30:00Z"), RuleTimes.Next(clock, null, RuleBench.At("2026-12-14T12:00:00Z")));
        Assert.Equal(RuleBench.At("2026-03-29T01:30:00Z"), RuleTimes.Next(clock, null, RuleBench.At("2026-03-28T12:00:00Z")));
        Assert.Equal(RuleBench.At("2026-06-20T00:30:00Z"), RuleTimes.Next(clock with { Days = 0b010_0000 }, null, RuleBench.At("2026-06-14T12:00:00Z")));

        var dusk = RuleTimes.Next(new RuleTrigger.Sun(-4, false, TimeSpan.Zero), new Place(4.36, 48.96), Noon);
        Assert.True(dusk > RuleBench.At("2026-06-15T19:50:00Z") && dusk < RuleBench.At("2026-06-15T20:40:00Z"), dusk.ToString());
        Assert.Equal(Instant.Never, RuleTimes.Next(new RuleTrigger.Sun(-4, false, TimeSpan.Zero), null, Noon));
    }
}
