using Beffroi.Inventory;
using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>Rules in a silo: written, enabled, fired in the grain, committed, told; and the same over the journal of it.</summary>
public sealed class RulesGrainTests(Borough borough) : IClassFixture<Borough>
{
    private static readonly Cause Ada = new("Ada", "works");

    private IRules Rules => borough.Grains.GetGrain<IRules>(0);

    private static string Yaml(string district, int limit = 100) => $$"""
        title: { en: Much power, fr: Forte puissance }
        kind: luminaire
        scope: { district: {{district}} }
        triggers:
          - threshold: { of: power, above: {{limit}}, clear: 50 }
        actions:
          - command: { control: level, value: 30, for: 1h }
          - command: { control: level, value: 40, for: 1h, of: { neighbours: { metres: 100 } } }
          - alarm: { priority: minor }
        """;

    [Fact]
    public async Task A_rule_fires_live_and_the_back_test_says_the_same()
    {
        var began = Borough.Now;
        await Light("rl-1", "live", 4.3600);
        await Light("rl-2", "live", 4.3605);
        Assert.Equal("taken", Word((await Rules.Put("live-rule", Yaml("live"), 0, Ada)).Done.Outcome));
        Assert.Equal("taken", Word(await Rules.Turn("live-rule", RuleState.Enabled, Ada)));
        await Until(async () => (await Firings("live-rule")).Length > 0, async () =>
        {
            await borough.Observe("rl-1", 20, Borough.Now);
            await borough.Observe("rl-1", 150, Borough.Now);
        });

        var firing = (await Firings("live-rule"))[^1].Firing;
        Assert.Equal(("live-rule", 1, "power", 150.0, false), (firing.Rule, firing.RuleVersion, firing.Trigger.Property, firing.Trigger.Value.Number, firing.Dry));
        var view = await borough.Grains.Asset(Borough.Lamp("rl-1")).View();
        Assert.Contains(view!.Conditions, c => c.Code == "rule/live-rule");
        await Until(async () => (await borough.Grains.Asset(Borough.Lamp("rl-2")).Controls())!.Controls.SelectMany(c => c.Entries).Any(e => e.Source == "rule/live-rule"), async () =>
        {
            await borough.Observe("rl-1", 20, Borough.Now);
            await borough.Observe("rl-1", 150, Borough.Now);
        });

        await borough.Observe("rl-1", 20, Borough.Now);
        Assert.DoesNotContain((await borough.Grains.Asset(Borough.Lamp("rl-1")).View())!.Conditions, c => c.Code == "rule/live-rule");

        var report = await Ended(new(Yaml("live"), "live-rule", 1, began, Borough.Now + TimeSpan.FromSeconds(1), []));
        Assert.Equal((BackTestState.Done, 2), (report.State, report.Assets));
        Assert.Superset((await Firings("live-rule")).Select(f => f.Firing.At).ToHashSet(), report.First.Select(f => f.At).ToHashSet());
    }

    [Fact]
    public async Task What_a_storm_keeps_back_is_told_beside_its_rule()
    {
        await Light("st-1", "storm", 4.40);
        const string eager = "title: { en: Eager, fr: Zélée }\nkind: luminaire\nscope: { district: storm }\ntriggers:\n  - change: power\nstorm: { firings: 1, per: 1h }\nactions:\n  - notify: { to: lighting, text: t }\n";
        Assert.Equal("taken", Word((await Rules.Put("storm-rule", eager, 0, Ada)).Done.Outcome));
        Assert.Equal("taken", Word(await Rules.Turn("storm-rule", RuleState.Enabled, Ada)));
        var power = 20;
        await Until(async () => (await Rules.List()).Single(r => r.Head.Id == "storm-rule").Damped > 1, () => borough.Observe("st-1", ++power, Borough.Now));

        Assert.Equal(2, (await Firings("storm-rule")).Length);
    }

    [Fact]
    public async Task A_dry_run_is_recorded_and_nothing_is_done()
    {
        await Light("rd-1", "dry", 4.37);
        await Rules.Put("dry-rule", Yaml("dry"), 0, Ada);
        await Rules.Turn("dry-rule", RuleState.DryRun, Ada);
        await Until(async () => (await Firings("dry-rule")).Length > 0, async () =>
        {
            await borough.Observe("rd-1", 20, Borough.Now);
            await borough.Observe("rd-1", 150, Borough.Now);
        });

        Assert.True((await Firings("dry-rule"))[0].Firing.Dry);
        Assert.DoesNotContain((await borough.Grains.Asset(Borough.Lamp("rd-1")).View())!.Conditions, c => c.Code.StartsWith("rule/", StringComparison.Ordinal));
        Assert.Empty((await borough.Grains.Asset(Borough.Lamp("rd-1")).Controls())!.Controls.SelectMany(c => c.Entries));
        Assert.Contains(await Rules.List(), r => r is { State: RuleState.DryRun, Firings: > 0, Head.Id: "dry-rule" });
    }

    [Fact]
    public async Task A_text_with_errors_is_refused_whole_and_a_conflict_of_versions_too()
    {
        var refused = await Rules.Put("bad", "title: x\nkind: lamp", 0, Ada);
        Assert.Equal("rule-invalid", refused.Done.Outcome.Code);
        Assert.NotEmpty(refused.Diagnostics);
        Assert.Null(await Rules.Read("bad", null));
        Assert.Equal("unknown-document", (await Rules.Turn("bad", RuleState.Enabled, Ada)).Code);

        await Rules.Put("twice", Yaml("nowhere"), 0, Ada);
        Assert.Equal("version-conflict", (await Rules.Put("twice", Yaml("nowhere", 200), 0, Ada)).Done.Outcome.Code);
        Assert.Equal(RuleState.Draft, await Rules.StateOf("twice"));
        Assert.Contains((await Rules.Check(Yaml("nowhere"), null)).Diagnostics, d => d.Code == "empty-scope");
    }

    [Fact]
    public async Task A_withdrawn_rule_ends_what_it_holds_and_comes_back_disabled()
    {
        await Light("rw-1", "gone", 4.39);
        await Rules.Put("gone-rule", Yaml("gone"), 0, Ada);
        await Rules.Turn("gone-rule", RuleState.Enabled, Ada);
        await Until(() => Holds("rw-1", "rule/gone-rule"), async () =>
        {
            await borough.Observe("rw-1", 20, Borough.Now);
            await borough.Observe("rw-1", 150, Borough.Now);
        });

        Assert.Equal("version-conflict", (await Rules.Withdraw("gone-rule", 7, Ada)).Outcome.Code);
        Assert.Equal("unknown-document", (await Rules.Withdraw("none", 1, Ada)).Outcome.Code);
        Assert.Equal(2, (await Rules.Withdraw("gone-rule", 1, Ada)).Head!.Number);
        await Until(async () => !await Holds("rw-1", "rule/gone-rule"), () => borough.Observe("rw-1", 150, Borough.Now));

        Assert.DoesNotContain(await Rules.List(), r => r.Head.Id == "gone-rule");
        Assert.Equal("unknown-document", (await Rules.Turn("gone-rule", RuleState.Enabled, Ada)).Code);
        Assert.False((await Rules.Put("gone-rule", Yaml("gone"), 2, Ada)).Done.Outcome.IsRefused);
        Assert.Equal(RuleState.Disabled, await Rules.StateOf("gone-rule"));
    }

    [Fact]
    public async Task What_cannot_leave_this_silo_is_warned_of()
    {
        var yaml = Yaml("nowhere") + "\n  - webhook: { to: nobody, text: x }\n  - webhook: { to: nobody, text: y }";
        var warned = Assert.Single((await Rules.Check(yaml, null)).Diagnostics, d => d.Code == "no-outlet");
        Assert.Equal(RuleSeverity.Warning, warned.Severity);
    }

    [Fact]
    public async Task Back_tests_that_cannot_be_are_refused_and_running_ones_can_be_ended()
    {
        var tests = borough.Grains.GetGrain<IBackTests>(0);
        var now = Borough.Now;
        Assert.Equal("bad-stretch", (await tests.Start(new(Yaml("x"), "x", 1, now, now, []))).Outcome.Code);
        Assert.Equal("rule-invalid", (await tests.Start(new("title: x", "x", 1, now - TimeSpan.FromDays(1), now, []))).Outcome.Code);
        Assert.Null(await tests.Read("none"));
        Assert.False(await tests.Cancel("none"));

        // A condition of time over a year in which nothing was received of forty lamps: as much work as anything, and not done before it is cancelled.
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Light($"BT-{i}", "cancelled", 4.36 + (i / 1e4))));
        const string patient = """
            title: { en: Late, fr: Tard }
            kind: luminaire
            triggers:
              - holds: { condition: "clock.hour >= 22", for: 10m }
            actions:
              - alarm: { priority: planned }
            """;
        var (begun, id) = await tests.Start(new(patient, "x", 1, now - TimeSpan.FromDays(400), now, []));
        Assert.False(begun.IsRefused, begun.Sentence);
        await Until(async () => await tests.Read(id!) is { Progress: > 0 } or { State: not BackTestState.Running }, () => Task.CompletedTask);
        Assert.True(await tests.Cancel(id!));
        await Until(async () => (await tests.Read(id!))!.State != BackTestState.Running, () => Task.CompletedTask);
        Assert.Equal(BackTestState.Cancelled, (await tests.Read(id!))!.State);
    }

    [Fact]
    public async Task The_vocabulary_and_the_examples_are_told()
    {
        var words = await Rules.Vocabulary();
        Assert.Contains("presence", words.Names["luminaire"]);
        Assert.Contains("level", words.Controls["luminaire"]);
        Assert.Equal(22, (await Rules.Examples()).Length);
    }

    private async Task<BackTestReport> Ended(BackTestOrder order)
    {
        var tests = borough.Grains.GetGrain<IBackTests>(0);
        var (outcome, id) = await tests.Start(order);
        Assert.False(outcome.IsRefused, outcome.Sentence);
        BackTestReport? report = null;
        await Until(async () => (report = await tests.Read(id!))!.State != BackTestState.Running, () => Task.CompletedTask);
        Assert.True(report!.State == BackTestState.Done, report.Failure?.Sentence);
        return report;
    }

    private async Task<bool> Holds(string lamp, string code) => (await borough.Grains.Asset(Borough.Lamp(lamp)).View())!.Conditions.Any(c => c.Code == code);

    private Task<KeptFiring[]> Firings(string id) => Rules.Firings(id, new(0), Instant.Never, long.MaxValue, 100);

    private async Task Light(string key, string district, double longitude) => Assert.False(
        (await borough.Grains.Asset(Borough.Lamp(key)).Describe(new() { District = district, Place = new Place(longitude, 48.95) }, new("test"))).IsRefused);

    private static string Word(Outcome outcome) => outcome.IsRefused ? $"{outcome.Code}: {outcome.Sentence}" : outcome.IsUnchanged ? "unchanged" : "taken";

    private static async Task Until(Func<Task<bool>> holds, Func<Task> meanwhile)
    {
        for (var left = 200; !await holds(); left--)
        {
            Assert.True(left > 0, "it did not come to be within 40 s");
            await meanwhile();
            await Task.Delay(200);
        }
    }
}
