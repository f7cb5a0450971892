using Beffroi.Demonstration;
using Beffroi.Geography;
using Beffroi.Programmes;
using Beffroi.Rules;
using Beffroi.Rules.Reading;
using Beffroi.Scenarios;
using Beffroi.Twin;
using Place = Beffroi.Inventory.Place;

namespace Beffroi.Benchmarks.Scenarios;

internal static class ScenarioBenchmark
{
    private static readonly (string Id, string Yaml)[] Dimming =
    [
        ("late", """
            title: Late
            kind: luminaire
            triggers: [{ clock: { at: "23:30" } }]
            when: level > 40
            actions: [{ command: { control: level, value: 40, for: 5h30m } }]
            """),
        ("deep-night", """
            title: Deep night
            kind: luminaire
            triggers: [{ holds: { condition: "sun.elevation < -10 && clock.hour >= 1 && clock.hour < 4 && attribute.maxPower > 30" } }]
            actions: [{ command: { control: level, value: 20, until: cleared } }]
            """),
    ];

    private static readonly (string Id, string Yaml)[] Beyond =
    [
        ("dark-authority", """
            title: Dark authority
            kind: luminaire
            inputs: { dark: { total: own-authority, share: { lit: false }, coverage: 0.5 } }
            triggers: [{ threshold: { of: input.dark, above: 12, clear: 8, for: 5m } }]
            when: sun.elevation < -6
            damping: 1h
            actions: [{ command: { control: level, value: 60, for: 1h } }]
            """),
        ("corners", """
            title: Around crossings
            kind: luminaire
            scope: { within: { of: [4.363, 48.957], metres: 400 } }
            triggers: [{ clock: { at: "23:30" } }]
            actions: [{ command: { control: level, value: 80, for: 1h, of: { neighbours: { metres: 40, most: 6 } } } }]
            """),
    ];

    private static readonly Instant From = LegalTime.At(new(2026, 1, 1), TimeOnly.MinValue);

    public static int Run(int lamps, int years, int threads, double zone, int replicates)
    {
        var assets = Assets(lamps);
        if (replicates > 0)
        {
            Say("two dimming rules", years, lamps, threads, () => Whole(assets, years, threads, zone, Dimming));
            Say($"two dimming rules and faults, {replicates} replicates", years, lamps, threads, () => Whole(assets, years, threads, zone, Dimming, replicates));
            return 0;
        }

        Say("bare", years, lamps, threads, () => (Bare(assets, years, threads), ""));
        foreach (var (what, rules) in new (string, (string Id, string Yaml)[])[] { ("without rules", []), ("two dimming rules", Dimming), ("a total and neighbours", Beyond) })
        {
            Say(what, years, lamps, threads, () => Whole(assets, years, threads, zone, rules));
        }

        return 0;
    }

    private static (double Energy, string Words) Whole(ScenarioAsset[] assets, int years, int threads, double zone, (string Id, string Yaml)[] rules, int replicates = 0)
    {
        var catalogue = Catalogue.Of(typeof(Catalogue).Assembly);
        var compiled = rules.Select(r => new CompiledRule(r.Id, 1, RuleReader.Read(r.Yaml, catalogue).Document!, RuleState.Enabled, default)).ToArray();
        var engine = new Engine(new()
        {
            From = From,
            To = LegalTime.At(new(2026 + years, 1, 1), TimeOnly.MinValue),
            Assets = assets,
            Catalogue = catalogue,
            Rules = compiled,
            Programmes = Book(),
            Zone = zone,
            Replicates = Math.Max(1, replicates),
            Failing = replicates > 0 ? new Dictionary<string, FaultTerms> { ["luminaire"] = FaultTerms.Usual } : [],
        });
        var ledger = engine.RunAll(threads);
        var energy = 0.0;
        for (var asset = 0; asset < assets.Length; asset++)
        {
            energy += ledger.OfAsset(asset, 0) / 1e6;
        }

        var fired = string.Join(" + ", Enumerable.Range(0, rules.Length).Select(ledger.FiringsOf));
        return (energy, FormattableString.Invariant($"{engine.Lives} lives, firings {fired}, {ledger.Hash()[..12]}"));
    }

    /// <summary>The same lamps under the same two rules by <see cref="QueueOpponent"/>, in one run, on one thread each. All lamps report, as what is known of silent ones it does not know.</summary>
    public static int Duel(int lamps, int years, double zone)
    {
        ScenarioAsset[] assets = [.. Assets(lamps).Select(Plain)];
        var (first, last) = (new DateOnly(2026, 1, 1), new DateOnly(2026 + years, 1, 1));
        var (theirs, ours) = (0.0, 0.0);
        Say("a process for each lamp, and a queue", years, lamps, 1, () =>
        {
            var opponent = new QueueOpponent(assets, first, last, zone);
            theirs = opponent.Run();
            return (theirs, FormattableString.Invariant($"{opponent.Events:N0} events, firings {opponent.Late} + {opponent.Deep}"));
        });
        Say("two dimming rules", years, lamps, 1, () =>
        {
            var (energy, words) = Whole(assets, years, 1, zone, Dimming);
            return (ours = energy, words);
        });
        var apart = Math.Abs((ours / theirs) - 1);
        Console.WriteLine(FormattableString.Invariant($"energies differ by {apart:0.0000000} of each other"));
        return apart < 1e-6 ? 0 : 1;
    }

    private static ScenarioAsset Plain(ScenarioAsset asset)
    {
        var attributes = asset.Description.Attributes!.Where(a => a.Key is "maxPower" or "programme" or "source").ToDictionary(a => a.Key, a => a.Value);
        attributes["controlMode"] = Value.Of("point");
        return asset with { Description = asset.Description with { Attributes = attributes } };
    }

    /// <summary>The same energy by the formula alone: dusk and dawn once a night, each lamp's power times its hours.</summary>
    private static double Bare(ScenarioAsset[] assets, int years, int threads)
    {
        var powers = assets.Select(a => a.Description.Attributes!["maxPower"].Number).ToArray();
        var nights = Enumerable.Range(0, new DateOnly(2026 + years, 1, 1).DayNumber - new DateOnly(2026, 1, 1).DayNumber).Select(i => new DateOnly(2026, 1, 1).AddDays(i)).Select(Hours).ToArray();
        var sums = new double[threads];
        Parallel.For(0, threads, thread =>
        {
            for (var lamp = thread; lamp < powers.Length; lamp += threads)
            {
                foreach (var (on, light) in nights)
                {
                    sums[thread] += powers[lamp] / 1000 * ((0.05 * on) + (0.95 * light));
                }
            }
        });
        return sums.Sum();
    }

    private static (double On, double Light) Hours(DateOnly day)
    {
        var place = new Place(4.363, 48.957);
        var on = (Sun.Crossings(day.AddDays(1), place, Sun.Lighting)!.Value.Rise - Sun.Crossings(day, place, Sun.Lighting)!.Value.Set).TotalHours;
        return (on, on - 3);
    }

    private static ScenarioAsset[] Assets(int lamps) =>
    [
        .. DemonstrationTerritory.Make(new() { Luminaires = lamps, PointLuminaires = lamps * 3 / 10, Cabinets = lamps / 33 }).Assets
            .Where(a => a.Id.Kind == "luminaire").Select(a => new ScenarioAsset(a.Id, a.Description)),
    ];

    private static BookEdition Book() => BookEdition.Empty;

    private static void Say(string what, int years, int lamps, int threads, Func<(double Energy, string Words)> work)
    {
        GC.Collect();
        var (allocated, since, used) = (GC.GetTotalAllocatedBytes(), TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var (energy, words) = work();
        var seconds = TimeProvider.System.GetElapsedTime(since).TotalSeconds;
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: {years} years × {lamps:N0} lamps on {threads} threads in {seconds:0.00} s ({(Environment.CpuUsage.TotalTime - used).TotalSeconds:0.00} s of processor), {energy / 1000:N1} MWh, {(GC.GetTotalAllocatedBytes() - allocated) / 1e9:0.0} GB allocated. {words}"));
    }
}
