using Beffroi.Scenarios.Running;
using Beffroi.Scenarios.Texts;
using Beffroi.Support;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>Runs on several silos that are killed meanwhile: the figures are those of one that is not.</summary>
public sealed class ScenariosTests
{
    private const string Text = """
        title: Dimmed late
        from: 2025-01-01
        to: 2026-01-01
        edits: [{ describe: luminaire, district: d1, attributes: { maxPower: 20 } }]
        rules:
          late: |
            title: l
            kind: luminaire
            triggers: [{ clock: { at: "23:30" } }]
            when: level > 40
            actions: [{ command: { control: level, value: 40, for: 5h30m } }]
        """;

    private static readonly ScenarioAsset[] Lamps = Town.Lamps(600);

    [Fact]
    public async Task Killed_paused_and_begun_anew_it_comes_to_the_same_bytes()
    {
        var store = new MemoryScenarioStore();
        await using var cluster = await ScenarioCluster.Start(Lamps, store);
        var (outcome, run) = await cluster.Scenarios.Start(Text, "", 0);
        Assert.False(outcome.IsRefused);

        // Both work on it; one of them is lost, and with it what it was at.
        var both = await cluster.Until(run!, r => r is { Silos: 2, Kept: > 0 });
        Assert.Equal(6, both.Units);
        await cluster.Kill(cluster.Silos[1]);
        var before = await cluster.Until(run!, r => r.Kept > both.Kept);
        Assert.False((await cluster.Scenarios.Pause(run!))!.IsRefused);
        var paused = (await cluster.Scenarios.Read(run!))!;
        Assert.Equal((ScenarioRunState.Paused, 0), (paused.State, paused.Silos));
        Assert.InRange(paused.Kept, before.Kept, 5);

        // Then all of them are gone, and another comes.
        await cluster.Kill(cluster.Silos[0]);
        await cluster.StartAnother();
        var found = Assert.Single(await cluster.Scenarios.Runs());
        Assert.Equal((run, ScenarioRunState.Paused, "Dimmed late"), (found.Id, found.State, found.Title));
        Assert.False((await cluster.Scenarios.Resume(run!))!.IsRefused);
        var done = await cluster.Until(run!, r => r.State == ScenarioRunState.Done);

        var (baseline, edited) = Alone();
        Assert.Equal((baseline.Hash(), edited.Hash()), (done.BaselineHash, done.Hash));
        Assert.Equal("run-ended", (await cluster.Scenarios.Resume(run!))!.Code);
        Assert.Null(await cluster.Scenarios.Pause("nobody"));

        // What remains of it: what it was, what it began with and what came of it.
        Assert.Equal(["baseline", "record", "report", "scenario"], await store.Names(run!, CancellationToken.None));
        Assert.Equal([done.Cut!], await store.Names("cut", CancellationToken.None));
        var table = (await cluster.Scenarios.Assets(run!, "energy", "luminaire"))!;
        Assert.Equal(baseline.OfAsset(0, 0) / 1e6, table.Rows[0].Baseline, 1e-9);
        Assert.Equal((600, "kWh"), (table.Rows.Length, table.Unit));
        Assert.Equal("unknown-flow", (await cluster.Scenarios.Assets(run!, "milk", ""))!.Outcome.Code);
    }

    private static (Ledger Baseline, Ledger Scenario) Alone()
    {
        var text = ScenarioReader.Read(Text, Rules.RuleBench.Catalogue).Value!;
        var assets = Lamps.OrderBy(lamp => lamp.Asset.ToString(), StringComparer.Ordinal).ToArray();
        var cut = new ScenarioCut { Assets = [.. assets.Select(a => a.Asset)], Descriptions = [.. assets.Select(a => a.Description)] };
        var stages = new ScenarioStages(Rules.RuleBench.Catalogue, Beffroi.Support.Twin.Codecs.Kernel);
        var (stage, _) = stages.Baseline(text, cut);
        return (Town.Run(stage), Town.Run(stages.Of(text, stage)));
    }
}
