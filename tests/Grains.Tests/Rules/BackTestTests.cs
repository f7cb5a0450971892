using Beffroi.History;
using Beffroi.Rules.BackTesting;
using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Rules;

/// <summary>The same rule, live and over the journal of what it lived through, fires at the same moments for the same reasons.</summary>
public sealed class BackTestTests
{
    private static readonly Instant Start = RuleBench.At("2026-11-16T15:00:00Z");

    private static readonly string[] Rules =
    [
        RuleBench.Example("presence-boost-neighbours"),
        RuleBench.Example("hot-driver"),
        RuleBench.Example("overvoltage"),
        RuleBench.Example("silent-luminaire"),
        RuleBench.Example("day-burner"),
        "title: c\nkind: luminaire\ntriggers: [{ clock: { at: \"18:30\" } }, { sun: { at: sunset } }, { change: level }]\nwhen: level > 30\ndamping: 7m\nactions: [{ alarm: { for: 20m } }]",
        "title: s\nkind: luminaire\ntriggers: [{ holds: { condition: \"voltage > 240 || temperature > 60\", for: 12m } }]\nactions: [{ command: { control: level, value: 10, until: cleared } }]",
    ];

    private static readonly Gen<(double Minutes, string Property, double Value)[]> Stories = LampStories.Of(25);

    [Fact]
    public void Firing_by_firing() => Gen.Select(Stories, Gen.Int[0, Rules.Length - 1]).Sample((story, rule) => Compare(story, Rules[rule]), iter: 400, threads: 1);

    [Fact]
    public void A_rule_that_ran_live_itself_is_not_counted_twice()
    {
        var bench = Live([(1, "temperature", 95), (20, "temperature", 95), (20, "temperature", 50), (1, "temperature", 95), (20, "temperature", 95)], RuleBench.Example("hot-driver"));
        Assert.Equal(2, bench.Firings.Count);
        Assert.Equal(Told(bench.Firings), Told(Again(bench, RuleBench.Example("hot-driver"), Start)));
    }

    [Fact]
    public void What_was_before_the_stretch_only_makes_the_state()
    {
        var bench = Live([(1, "level", 10), (1, "level", 90), (30, "level", 20), (1, "level", 80)], Rules[5]);
        var from = Start + TimeSpan.FromMinutes(20);
        Assert.All(Again(bench, Rules[5], from), f => Assert.True(f.At >= from));
    }

    [Fact]
    public void Who_is_silent_all_along_is_looked_at_too()
    {
        var bench = Live([(1, "level", 10)], RuleBench.Example("silent-luminaire"));
        var from = Start + TimeSpan.FromMinutes(30);
        Assert.Equal(Told(bench.Firings), Told(Again(bench, RuleBench.Example("silent-luminaire"), from)));
        Assert.Single(bench.Firings);
    }

    [Fact]
    public void A_value_that_a_person_puts_right_is_a_change_as_it_is_live()
    {
        const string Changes = "title: c\nkind: luminaire\ntriggers: [{ change: temperature }]\nactions: [{ notify: { to: x, text: t } }]";
        var bench = Live([(1, "temperature", 60)], Changes);
        var reading = new CorrectedReading(Start + TimeSpan.FromMinutes(1), Value.Of(40), Quality.Measured, Value.Of(60), false);
        bench.Turn(turn => Assert.Equal(Outcome.Taken, Correcting.Decide(turn, new() { Property = "temperature", Act = CorrectionAct.Correct, Readings = [reading] }, new("Ada", "typed"))), bench.Now);

        var test = Test(bench, Changes, Start);
        Assert.Equal((2, Told(bench.Firings)), (bench.Firings.Count, Told(test.Tally.All!)));
        Assert.Equal(1, test.Tally.Readings);
    }

    [Fact]
    public void Energy_is_told_where_the_kind_can_say_it()
    {
        var bench = Live([(600, "presence", 0), (1, "level", 20), (1, "presence", 1)], RuleBench.Example("presence-boost-neighbours"));
        var test = Test(bench, RuleBench.Example("presence-boost-neighbours"), Start);
        Assert.Equal((1, 1), (test.Tally.Firings, test.Tally.Commands));
        Assert.InRange(test.Tally.Energy!.Value, 0.001, 0.003);
    }

    private static void Compare((double Minutes, string Property, double Value)[] story, string rule)
    {
        var bench = Live(story, rule);
        Assert.Equal(Told(bench.Firings), Told(Again(bench, rule, Start)));
    }

    private static RuleBench Live((double Minutes, string Property, double Value)[] story, string rule)
    {
        var bench = new RuleBench(Start, rule).Described(new() { ["maxPower"] = Value.Of(60), ["controlMode"] = Value.Of("point") });
        foreach (var (minutes, property, value) in story)
        {
            bench.Passes(minutes).Reads((property, property == "presence" ? value > 0.5 : value));
        }

        return bench.Passes(8 * 60);
    }

    private static List<Firing> Again(RuleBench bench, string rule, Instant from) => Test(bench, rule, from).Tally.All!;

    private static BackTest Test(RuleBench bench, string rule, Instant from)
    {
        var asset = bench.LastTurn.Asset;
        var test = new BackTest(RuleBench.Compile(rule, "r1", since: from), from, NobodyNear.Instance, new(TimeSpan.FromMinutes(1)));
        test.Tally.All = [];
        test.Describe(asset, bench.State.Description!);
        foreach (var (change, version, at) in bench.Changes)
        {
            test.Take(asset, change, version, at);
        }

        test.PassUntil(bench.Now);
        return test;
    }

    private static string Told(IEnumerable<Firing> firings) => string.Join('\n', firings.Select(f => $"{f.At} {f.Trigger.Words} {f.Trigger.Property} {f.Trigger.Value} {f.Damped} {f.Commands}"));
}
