using Beffroi.Demonstration;
using Beffroi.Rules;
using Beffroi.Rules.Reading;
using Beffroi.Scenarios;
using Beffroi.Twin;

namespace Beffroi.Benchmarks.Scenarios;

/// <summary>Days of the whole demonstration: every kind, each report, alarms judged, the shipped rules that can run. Then kind by kind, on one thread.</summary>
internal static class TerritoryBenchmark
{
    private static readonly Instant From = LegalTime.At(new(2026, 11, 23), TimeOnly.MinValue);

    public static int Run(int days, int threads)
    {
        var catalogue = Catalogue.Of(typeof(Catalogue).Assembly);
        var stage = new Stage
        {
            From = From,
            To = LegalTime.At(new DateOnly(2026, 11, 23).AddDays(days), TimeOnly.MinValue),
            Assets = [.. DemonstrationTerritory.Make(new()).Assets.Select(a => new ScenarioAsset(a.Id, a.Description)).Where(a => catalogue.Kind(a.Asset.Kind).Living is not null)],
            Catalogue = catalogue,
            Faults = 0.02,
            Rules = RuleOrder.Of([.. RuleExamples.Texts().Select(e => new CompiledRule(e.Id, 1, RuleReader.Read(e.Yaml, catalogue).Document!, RuleState.Enabled, default)).Where(r => RuleFit.Obstacle(r) is null)]),
        };
        Say("first, compiling", stage, days, threads);
        Say("all kinds", stage, days, threads);
        foreach (var kind in stage.Assets.Select(a => a.Asset.Kind).Distinct())
        {
            Say(kind, stage with { Assets = [.. stage.Assets.Where(a => a.Asset.Kind == kind)] }, days, 1);
        }

        return 0;
    }

    private static void Say(string what, Stage stage, int days, int threads)
    {
        GC.Collect();
        var (allocated, since, used) = (GC.GetTotalAllocatedBytes(), TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var engine = new Engine(stage);
        var ledger = engine.RunAll(threads);
        var (seconds, processor) = (TimeProvider.System.GetElapsedTime(since).TotalSeconds, (Environment.CpuUsage.TotalTime - used).TotalSeconds);
        var firings = Enumerable.Range(0, stage.Rules.Count).Sum(ledger.FiringsOf);
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: {days} days × {stage.Assets.Count:N0} assets on {threads} threads in {seconds:0.00} s ({processor:0.00} s of processor), {engine.Lives:N0} lives, {Alarms(stage, ledger):N0} alarms, {stage.Rules.Count} rules, {firings:N0} firings, {(GC.GetTotalAllocatedBytes() - allocated) / 1e9:0.0} GB allocated. {ledger.Hash()[..12]}"));
    }

    private static long Alarms(Stage stage, Ledger ledger)
    {
        var sum = 0L;
        for (var asset = 0; asset < stage.Assets.Count; asset++)
        {
            var flows = stage.Catalogue.Kind(stage.Assets[asset].Asset.Kind).Living!.Flows;
            for (var flow = 0; flow < flows.Count; flow++)
            {
                sum += flows[flow].Name == "alarms" ? ledger.OfAsset(asset, flow) : 0;
            }
        }

        return sum;
    }
}
