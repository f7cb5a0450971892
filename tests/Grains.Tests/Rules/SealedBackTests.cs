using Beffroi.History;
using Beffroi.Inventory;
using Beffroi.Rules.BackTesting;
using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Rules;

/// <summary>Rules over days that are sealed, whose rows are gone: what was received in the order in which it was observed makes them fire as they did.</summary>
public sealed class SealedBackTests
{
    private static readonly Instant Start = RuleBench.At("2026-11-16T15:00:00Z");

    private static readonly Dictionary<string, Value> Lamp = new() { ["maxPower"] = Value.Of(60), ["controlMode"] = Value.Of("point") };

    private const string Loaded = """
        title: Loaded
        kind: luminaire
        inputs: { load: { link: cabinet, property: power } }
        triggers: [{ holds: { condition: "input.load > 5000 && level > 50", for: 5m } }]
        actions: [{ command: { control: level, value: 40, until: cleared } }]
        damping: 1m
        """;

    private static readonly string[] Rules =
    [
        RuleBench.Example("presence-boost-neighbours"),
        RuleBench.Example("hot-driver"),
        RuleBench.Example("silent-luminaire"),
        "title: a\nkind: luminaire\ntriggers: [{ alarm: { code: voltage, on: raised } }, { alarm: { code: voltage, on: ended } }, { alarm: { code: lamp-out, on: raised } }]\nactions: [{ notify: { to: x, text: t } }]",
        "title: f\nkind: luminaire\ntriggers: [{ alarm: { code: over-consumption, on: raised } }, { alarm: { code: partial-failure, on: raised } }, { alarm: { code: lamp-out, on: ended } }, { alarm: { code: day-burner, on: raised } }]\nactions: [{ notify: { to: x, text: t } }]",
        "title: d\nkind: luminaire\ntriggers: [{ change: [lit, level] }]\nactions: [{ notify: { to: x, text: t } }]",
        "title: o\nkind: luminaire\ntriggers: [{ holds: { condition: \"age(level) > duration('22m')\" } }, { silence: { for: 50m } }]\nactions: [{ notify: { to: x, text: t } }]",
        "title: c\nkind: luminaire\ntriggers: [{ clock: { at: \"18:30\" } }, { sun: { at: sunset } }]\nwhen: level > 30\nactions: [{ alarm: { for: 20m } }]",
    ];

    private static readonly Gen<(double Minutes, string Property, double Value)[]> Stories = LampStories.Of(90);

    [Fact]
    public Task Firing_by_firing_whether_no_day_is_sealed_or_some_or_all() => Gen.Select(Stories, Gen.Int[0, Rules.Length - 1], Gen.Int[0, 5]).SampleAsync(
        async (story, rule, days) =>
        {
            var (store, bench) = await Live(story, Rules[rule]);
            await store.Seal(RuleBench.At("2026-11-16T00:00:00Z") + TimeSpan.FromDays(days));
            var run = await store.Run(Rules[rule], Start, bench.Now + TimeSpan.FromSeconds(1));
            Assert.True(run.State == BackTestState.Done, run.Failure?.Sentence);
            Assert.Equal(Told(bench.Firings), Told(run.Report().First));
        },
        iter: 200,
        threads: 1);

    [Fact]
    public async Task A_deadline_that_readings_have_moved_is_no_look()
    {
        // Silent would be at 16:27:00, if power had not been told 36 seconds later: judged at that moment, the lamp would be out before its level is too old to tell.
        var (store, bench) = await Live([(57, "level", 16), (0.6, "power", 0)], Rules[3]);
        Assert.Empty(bench.Firings);
        await store.Seal(Start + TimeSpan.FromDays(3));
        Assert.Empty((await store.Run(Rules[3], Start, bench.Now)).Report().First);
    }

    [Fact]
    public async Task An_alarm_that_calls_for_somebody_goes_up_the_rota_there_too()
    {
        const string Open = "title: c\nkind: cabinet\ntriggers: [{ alarm: { code: door-open, on: raised } }]\nactions: [{ notify: { to: x, text: t } }]";
        var (store, bench) = await Live([], Open, bench => bench.Passes(30).Reads(("doorOpen", true)));
        Assert.Single(bench.Firings);
        await store.Seal(Start + TimeSpan.FromDays(3));
        Assert.Equal(Told(bench.Firings), Told((await store.Run(Open, Start, bench.Now)).Report().First));
    }

    [Fact]
    public async Task What_it_hangs_on_is_heard_over_sealed_days_too()
    {
        var store = new PastStore();
        var bench = new LampAndCabinets(Start, Loaded).Hangs("C-1");
        bench.Reads("C-1", "power", Value.Of(6000));
        bench.Lamp.Keeps(12, ("level", 80));
        bench.Reads("C-1", "power", Value.Of(3000));
        bench.Lamp.Keeps(10, ("level", 80));
        bench.Reads("C-1", "power", Value.Of(7000));
        bench.Lamp.Keeps(10, ("level", 80));
        Assert.Equal(2, bench.Lamp.Firings.Count);
        foreach (var (turn, change, version, at) in bench.Turns)
        {
            await store.Commit(turn, change, version, at);
        }

        await store.Seal(Start + TimeSpan.FromDays(2));
        Assert.Empty(await store.Journal.Periods(default));
        var run = await store.Run(Loaded, Start, bench.Lamp.Now);
        Assert.Equal(Told(bench.Lamp.Firings), Told(run.Report().First));
        Assert.Equal(2, run.Tally.Commands);
    }

    [Fact]
    public async Task Late_readings_are_where_they_belong_and_are_counted()
    {
        const string Changes = "title: c\nkind: luminaire\ntriggers: [{ threshold: { of: temperature, above: 90 } }]\nactions: [{ notify: { to: x, text: t } }]";
        var (store, bench) = await Live([(10, "temperature", 50), (10, "temperature", 60)], Changes, bench =>
        {
            bench.Turn(turn => Observing.Decide(turn, new() { Source = "late", At = Start + TimeSpan.FromMinutes(15), Measurements = [new("temperature", Value.Of(95))] }, TimeSpan.Zero), bench.Now);
        });
        Assert.Empty(bench.Firings);
        var open = await store.Run(Changes, Start, bench.Now);
        await store.Seal(Start + TimeSpan.FromDays(3));
        var past = await store.Run(Changes, Start, bench.Now);

        Assert.Equal((0L, 1L, 3L), (open.Tally.Firings, open.Tally.Late, open.Tally.Readings));
        Assert.Equal((1L, 1L, 3L), (past.Tally.Firings, past.Tally.Late, past.Tally.Readings));
        Assert.Equal(Start + TimeSpan.FromMinutes(15), past.Report().First[0].At);
    }

    [Fact]
    public async Task A_person_s_word_is_in_force_and_what_is_excluded_was_not()
    {
        const string Hot = "title: c\nkind: luminaire\ntriggers: [{ threshold: { of: temperature, above: 90 } }]\nactions: [{ notify: { to: x, text: t } }]";
        var (store, bench) = await Live([(10, "temperature", 95), (10, "temperature", 50), (10, "temperature", 96), (10, "temperature", 60)], Hot, bench =>
        {
            Say(bench, CorrectionAct.Exclude, 10, 95);
            Say(bench, CorrectionAct.Correct, 20, 94);
        });
        Assert.Equal(2, bench.Firings.Count);
        await store.Seal(Start + TimeSpan.FromDays(3));

        Assert.Equal(Start + TimeSpan.FromMinutes(20), Assert.Single((await store.Run(Hot, Start, bench.Now)).Report().First).At);
    }

    [Fact]
    public async Task Commands_and_energy_are_told_of_sealed_days()
    {
        var rule = RuleBench.Example("presence-boost-neighbours");
        var (store, bench) = await Live([(600, "presence", 0), (1, "level", 20), (1, "presence", 1)], rule);
        var open = await store.Run(rule, Start, bench.Now);
        await store.Seal(Start + TimeSpan.FromDays(3));
        var past = await store.Run(rule, Start, bench.Now);

        Assert.Equal((1L, 1L), (past.Tally.Firings, past.Tally.Commands));
        Assert.Equal(open.Tally.Energy, past.Tally.Energy);
        Assert.InRange(past.Tally.Energy!.Value, 0.001, 0.003);
    }

    [Fact]
    public async Task What_history_does_not_keep_is_refused()
    {
        const string Follows = "title: c\nkind: luminaire\ntriggers: [{ alarm: { code: rule/other, on: raised } }]\nactions: [{ notify: { to: x, text: t } }]";
        var (store, bench) = await Live([(10, "temperature", 95)], Follows);
        Assert.Equal(BackTestState.Done, (await store.Run(Follows, Start - TimeSpan.FromHours(15), bench.Now)).State);
        await store.Seal(Start + TimeSpan.FromDays(3));
        var run = await store.Run(Follows, Start, bench.Now);
        Assert.Equal((BackTestState.Failed, "alarm-not-kept"), (run.State, run.Failure!.Code));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(1_000_000)]
    public async Task However_little_is_held_at_once_nothing_is_missed(int most)
    {
        var story = Enumerable.Range(0, 300).Select(i => (Minutes: 7.0, Property: "level", Value: (double)(i % 90))).ToArray();
        var (store, bench) = await Live(story, Rules[5]);
        await store.Seal(Start + TimeSpan.FromDays(9));
        var (test, series) = Test(bench);
        var reached = new List<Instant>();
        await new SealedFeed(store.Segments, series, test, reached.Add) { Most = most }.Feed(Start, bench.Now, default);

        Assert.Equal((300, 300), (test.Tally.Readings, test.Tally.Firings));
        Assert.Equal(bench.Now, reached[^1]);
    }

    [Fact]
    public async Task It_ends_wherever_it_is_when_it_is_cancelled()
    {
        var story = Enumerable.Range(0, 100).Select(i => (Minutes: 7.0, Property: "level", Value: (double)(i % 90))).ToArray();
        var (store, bench) = await Live(story, Rules[5]);
        await store.Seal(Start + TimeSpan.FromDays(9));
        for (var after = 1; after < 40; after += 7)
        {
            using var cancelled = new CancellationTokenSource();
            var (test, series) = Test(bench);
            var left = after;
            var feed = new SealedFeed(store.Segments, series, test, _ =>
            {
                if (--left == 0)
                {
                    cancelled.Cancel();
                }
            });
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => feed.Feed(Start, bench.Now, cancelled.Token));
            Assert.InRange(test.Tally.Readings, 0, after + 1);
        }

        var run = new BackTestRun("b", new(Rules[5], "r1", 1, Start, bench.Now, []), TimeProvider.System);
        run.Cancel();
        await store.Tester().Run(run);
        Assert.Equal(BackTestState.Cancelled, run.State);
    }

    private static (BackTest Test, PastSeries[] Series) Test(RuleBench bench)
    {
        var rule = RuleBench.Compile(Rules[5], "r1", since: Start);
        var test = new BackTest(rule, Start, NobodyNear.Instance, new(TimeSpan.FromMinutes(1)));
        test.Describe(bench.LastTurn.Asset, bench.State.Description!);
        return (test, [.. PastNeeds.Of(rule.Document).Select(p => new PastSeries(bench.LastTurn.Asset, p))]);
    }

    private static async Task<(PastStore Store, RuleBench Bench)> Live((double Minutes, string Property, double Value)[] story, string rule, Action<RuleBench>? then = null)
    {
        var store = new PastStore();
        var bench = new RuleBench(Start, rule);
        var turns = new List<(AssetTurn Turn, Change Change, long Version, Instant At)>();
        bench.Then = turn =>
        {
            if (bench.Changes.Count > turns.Count)
            {
                var (change, version, at) = bench.Changes[^1];
                turns.Add((turn, change, version, at));
            }
        };
        bench.Described(rule.Contains("kind: cabinet", StringComparison.Ordinal) ? [] : Lamp);
        foreach (var (minutes, property, value) in story)
        {
            bench.Passes(minutes).Reads((property, property == "presence" ? value > 0.5 : value));
        }

        then?.Invoke(bench);
        bench.Passes(8 * 60);
        foreach (var (turn, change, version, at) in turns)
        {
            await store.Commit(turn, change, version, at);
        }

        return (store, bench);
    }

    private static void Say(RuleBench bench, CorrectionAct act, int minutes, double value)
    {
        var reading = new CorrectedReading(Start + TimeSpan.FromMinutes(minutes), Value.Of(value), Quality.Measured, Value.Of(value), false);
        bench.Turn(turn => Assert.Equal(Outcome.Taken, Correcting.Decide(turn, new() { Property = "temperature", Act = act, Readings = [reading] }, new("Ada", "typed"))), bench.Now);
    }

    private static string Told(IEnumerable<Firing> firings) =>
        string.Join('\n', firings.Select(f => $"{f.At} {f.Trigger.Words} {f.Trigger.Asset} {f.Trigger.Property} {f.Trigger.Value} {f.Commands} {string.Join(", ", f.Actions)}"));
}
