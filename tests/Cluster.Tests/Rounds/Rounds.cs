using System.Diagnostics;
using System.Globalization;
using Beffroi.Cluster.Faults;
using Beffroi.Cluster.Judging;
using Beffroi.Cluster.Publishing;
using Beffroi.Cluster.Sites;

namespace Beffroi.Cluster.Rounds;

/// <summary>
/// Rounds of failures over one site: devices publish, faults drawn from the round's seed befall silos, database and broker, everything is healed, and the
/// judge says whether every reading that was acknowledged is in the journal once, every counter is the fold of the journal, every total the sum of its members.
/// </summary>
internal sealed class Rounds(RoundsOptions options, Action<string> say)
{
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(1);

    /// <summary>How many were played.</summary>
    public int Count { get; private set; }

    /// <summary>Plays the rounds, one after the other on the same store; stops at the first that fails.</summary>
    /// <returns>What is wrong, with what is needed to see it again; null when nothing is.</returns>
    public async Task<string?> Play()
    {
        var findings = new Findings();
        await using var site = await Site.Start(options.Site, findings, options.Settings);
        var begun = Stopwatch.StartNew();
        await Town.Enrol(site.Silos[0].Process.Http);
        var ledger = new Ledger();
        var judge = new Judge(site, ledger);
        while (Count < options.Rounds && (options.Longest == Timeout.InfiniteTimeSpan || begun.Elapsed < options.Longest))
        {
            var seed = options.Seed + Count++;
            var plan = FaultPlan.Draw(options.Site, seed, options.Window, options.LongFreeze);
            var since = Stopwatch.StartNew();
            var phases = await Play(site, plan, ledger, judge, seed);
            say(string.Create(CultureInfo.InvariantCulture,
                $"{options.Site.Name} seed {seed}: {plan}. {ledger.SentCount} sent, {ledger.Resent} again, {judge.Rows} rows, {site.TimesFenced} fenced; {since.Elapsed.TotalSeconds:0} s ({phases}){(findings.Any ? " FAILED" : "")}"));
            await Keep(site);
            if (findings.Any)
            {
                return $"Round of seed {seed} on '{options.Site.Name}' failed. Faults: {plan}\nAgain: rounds --configuration {options.Site.Name} --seed {seed} --rounds 1\n{findings}{Logs(site)}";
            }
        }

        return null;
    }

    /// <summary>One round.</summary>
    /// <returns>How long each of its phases took, in seconds.</returns>
    private static async Task<string> Play(Site site, FaultPlan plan, Ledger ledger, Judge judge, int seed)
    {
        var fleet = Fleet.Start(site, ledger, seed, seed);
        var phases = new List<string>();
        try
        {
            await Task.Delay(Calm);
            using var healed = new CancellationTokenSource();
            var watching = judge.Watch(healed.Token);
            await Timed("faults", () => new FaultPlayer(site).Play(plan));
            fleet.Slow();
            await Timed("healed", site.Heal);
            await healed.CancelAsync();
            await watching;
            await Timed("drained", fleet.Drain);
            await Timed("judged", judge.Pronounce);
            site.LookForCrashes();
        }
        catch (Exception fault)
        {
            // Whatever went wrong is told with the seed and the faults.
            site.Findings.Add($"The round could not be played to its end: {fault}");
            await fleet.Drain();
        }

        return string.Join(", ", phases);

        async Task Timed(string phase, Func<Task> play)
        {
            var since = Stopwatch.StartNew();
            await play();
            phases.Add(string.Create(CultureInfo.InvariantCulture, $"{phase} {since.Elapsed.TotalSeconds:0}"));
        }
    }

    private async Task Keep(Site site)
    {
        if (options.Logs is { } folder)
        {
            Directory.CreateDirectory(folder);
            await Task.WhenAll(site.Silos.Select(silo => File.WriteAllTextAsync(Path.Combine(folder, $"{silo.Process.Name}.log"), silo.Process.Output)));
        }
    }

    private static string Logs(Site site) => string.Concat(site.Silos.Select(silo => $"\n--- {silo.Process.Name}\n{silo.Process.Tail(60)}"));
}
