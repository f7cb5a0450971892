using Beffroi.Explain;
using Beffroi.Inventory;
using Beffroi.Rollups;
using Beffroi.Twin;
using Microsoft.Extensions.DependencyInjection;

namespace Beffroi.Rules.Totals;

/// <summary>A rule that looks at its district, in a silo: sampled from the nodes of the roll-up, committed, explained, and over the journal firing by firing the same.</summary>
public sealed class LiveTotalTests(Borough borough) : IClassFixture<Borough>
{
    private const string Yaml = """
        title: { en: Much power, fr: Forte puissance }
        kind: cabinet
        scope: { district: tot }
        inputs: { power: { total: own-district, kind: luminaire, sum: power, coverage: 0.6 } }
        triggers: [{ threshold: { of: input.power, above: 100, clear: 50 } }]
        actions: [{ alarm: { priority: minor } }]
        """;

    private static readonly Cause Ada = new("Ada", "works");
    private static readonly SampleClock Clock = new(TimeSpan.FromSeconds(2));
    private static readonly AssetId Cabinet = AssetId.Of("cabinet", "tot-1");

    private TotalWatch Watch => borough.Services.GetRequiredService<SiloRules>().Totals;

    private IRules Rules => borough.Grains.GetGrain<IRules>(0);

    [Fact]
    public async Task It_fires_live_says_why_and_the_back_test_says_the_same_firing_by_firing()
    {
        await borough.Grains.Asset(Cabinet).Describe(new() { District = "tot" }, new("test"));
        foreach (var lamp in new[] { "tot-a", "tot-b", "tot-c" })
        {
            await borough.Grains.Asset(Borough.Lamp(lamp)).Describe(new() { District = "tot" }, new("test"));
        }

        await borough.Observe("tot-a", 20, Borough.Now);
        Assert.False((await Rules.Put("tot-rule", Yaml, 0, Ada)).Done.Outcome.IsRefused);
        Assert.False((await Rules.Turn("tot-rule", RuleState.Enabled, Ada)).IsRefused);
        await InForce();

        var from = Borough.Now;
        await Becomes(150, holds: true);
        await Becomes(20, holds: false);
        await borough.Unload(Cabinet);
        await borough.Grains.Asset(Cabinet).View();
        await Becomes(170, holds: true);

        KeptFiring[] live = [.. (await Rules.Firings("tot-rule", from, Instant.Never, long.MaxValue, 100)).Where(f => f.Firing.At >= from).OrderBy(f => f.Firing.At)];
        Assert.Equal([(170.0, 2L, 3L), (190.0, 2L, 3L)], live.Select(f => (f.Firing.Trigger.Value.Number, f.Firing.Trigger.Total!.Value.Counted, f.Firing.Trigger.Total.Value.Members)));
        var report = await Ended(new(Yaml, "tot-rule", 1, from, Borough.Now, []));
        Assert.Equal(live.Select(f => Told(f.Firing)), report.First.Select(Told));

        var why = await borough.Grains.GetGrain<IExplanations>(0).Explain(new(Cabinet, ExplainQuery.AlarmPrefix + "rule/tot-rule", Borough.Now));
        Assert.Equal([StepForm.Alarm, StepForm.Rule, StepForm.Total], why.Steps.Select(s => s.Form));
        Assert.Equal(new TotalCover(NodeId.District("tot"), "luminaire", 3, 2), why.Steps[^1].Total);

        await borough.Grains.Asset(Cabinet).Retire(Ada);
        await borough.Observe("tot-a", 90, Borough.Now);
        await Eventually(() => !Watch.All.Any(w => w.Key == Cabinet), "it looks at the total though it is gone");
    }

    [Fact]
    public async Task A_total_of_nobody_is_warned_of_and_one_that_many_look_at_too()
    {
        var nobody = Yaml.Replace("own-district", "district/nowhere", StringComparison.Ordinal);
        Assert.Contains((await Rules.Check(nobody, null)).Diagnostics, d => d is { Code: "empty-total", Severity: RuleSeverity.Warning });

        var document = RuleBench.Compile(Yaml, "r").Document;
        Assert.Equal([null, RuleSeverity.Warning, RuleSeverity.Error, RuleSeverity.Error], await Task.WhenAll(new int?[] { 2_000, 2_001, 20_001, null }.Select(Severity)));

        async Task<RuleSeverity?> Severity(int? assets) => (await TotalCheck.Check(document, assets, _ => Task.FromResult(true))).FirstOrDefault()?.Severity;
    }

    /// <summary>The cabinet has heard of the rule, and has taken what its silo samples.</summary>
    private Task InForce() => Eventually(() => Watch.All.Any(w => w.Key == Cabinet && Array.TrueForAll(w.Value, t => t.Told is not null)), "it did not come into force");

    private static async Task Eventually(Func<bool> holds, string otherwise)
    {
        for (var left = 150; !holds(); left--)
        {
            Assert.True(left > 0, $"{otherwise} within 30 s");
            await Task.Delay(200);
        }
    }

    /// <summary>Two lamps of three are read, well between two samples: then both know them at the same one.</summary>
    private async Task Becomes(double power, bool holds)
    {
        for (var left = 20; left > 0; left--)
        {
            await Task.Delay(Clock.After(Borough.Now) + TimeSpan.FromSeconds(1) - Borough.Now);
            await borough.Observe("tot-a", power, Borough.Now);
            await borough.Observe("tot-b", 20, Borough.Now);
            await Task.Delay(Clock.After(Borough.Now) + TimeSpan.FromSeconds(0.8) - Borough.Now);
            if ((await borough.Grains.Asset(Cabinet).View())!.Conditions.Any(c => c.Code == "rule/tot-rule") == holds)
            {
                return;
            }
        }

        Assert.Fail($"{power} W did not make it {(holds ? "fire" : "clear")}.");
    }

    private async Task<BackTestReport> Ended(BackTestOrder order)
    {
        var tests = borough.Grains.GetGrain<IBackTests>(0);
        var (outcome, id) = await tests.Start(order);
        Assert.False(outcome.IsRefused);
        BackTestReport? report;
        while ((report = await tests.Read(id!))!.State == BackTestState.Running)
        {
            await Task.Delay(100);
        }

        Assert.True(report.State == BackTestState.Done, report.Failure?.Sentence);
        return report;
    }

    private static string Told(Firing firing) => $"{firing.At} {firing.Trigger.Words} {firing.Trigger.Property} {firing.Trigger.Value} {firing.Trigger.Total}";
}
