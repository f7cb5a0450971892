using Beffroi.Rules;
using Beffroi.Rules.BackTesting;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>One rule, three worlds: a lamp of a scenario, the same lamp live as it hears what that one told, and the journal of that.</summary>
public sealed class SameFiringsTests
{
    private static readonly Instant Start = RuleBench.At("2026-11-13T13:00:00Z");
    private static readonly TimeSpan Report = RuleBench.Catalogue.Kind("luminaire").ReportInterval;

    public static TheoryData<int> Texts => [.. Enumerable.Range(0, DimmingTexts.All.Length)];

    [Theory, MemberData(nameof(Texts))]
    public void Firing_by_firing(int text)
    {
        var yaml = DimmingTexts.All[text];
        var bench = new RuleBench(Start, yaml).Described(new() { ["maxPower"] = Value.Of(60), ["controlMode"] = Value.Of("point"), ["programme"] = Value.Of("half-from-eleven") });
        var until = Start + TimeSpan.FromDays(4);
        var (simulated, said) = Simulated(bench, yaml, until);
        Repeat(bench, said, until);

        Assert.Equal(Told(simulated), Told(bench.Firings));
        Assert.Equal(Told(simulated), Told(Past(bench, yaml)));
        Assert.Equal(text != 5, simulated.Count > 0);
    }

    private static (List<Firing> Firings, List<(Instant At, Derived Value)> Said) Simulated(RuleBench bench, string yaml, Instant until)
    {
        var asset = bench.LastTurn.Asset;
        var cohort = new Cohort(RuleBench.Catalogue.Kind("luminaire"), asset, bench.State.Description!, [RuleBench.Compile(yaml, "r1")], null);
        var (firings, said, almanac) = (new List<Firing>(), new List<(Instant, Derived)>(), new Almanac());
        var life = new Life(cohort, Start, new(Programmes.BookEdition.Empty), almanac, new(almanac)) { IsTold = true, Fired = firings.Add, Says = (at, value) => said.Add((at, value)) };
        life.Until(until);
        return (firings, said);
    }

    /// <summary>A device that says so when its level becomes another, and every ten minutes.</summary>
    private static void Repeat(RuleBench bench, List<(Instant At, Derived Value)> said, Instant until)
    {
        var levels = said.Where(s => s.Value.Property.Name == "level").ToList();
        var grid = Enumerable.Range(0, (int)((until - Start) / Report)).Select(i => Start + (Report * i));
        foreach (var at in grid.Concat(levels.Select(l => l.At)).Distinct().Order())
        {
            bench.PassesUntil(at);
            foreach (var level in levels.Where(l => l.At == at).DefaultIfEmpty(levels.Last(l => l.At <= at)))
            {
                bench.Reads(("level", level.Value.Value.Number));
            }
        }

        bench.PassesUntil(new(until.Microseconds - 1));
    }

    private static List<Firing> Past(RuleBench bench, string yaml)
    {
        var test = new BackTest(RuleBench.Compile(yaml, "r1", since: Start), Start, NobodyNear.Instance, new(TimeSpan.FromMinutes(1)));
        test.Tally.All = [];
        test.Describe(bench.LastTurn.Asset, bench.State.Description!);
        foreach (var (change, version, at) in bench.Changes)
        {
            test.Take(bench.LastTurn.Asset, change, version, at);
        }

        test.PassUntil(bench.Now);
        return test.Tally.All!;
    }

    private static string Told(IEnumerable<Firing> firings) => string.Join('\n', firings.Select(f => $"{f.At} {f.Trigger.Words} {f.Trigger.Value}: {string.Join(", ", f.Actions)}"));
}
