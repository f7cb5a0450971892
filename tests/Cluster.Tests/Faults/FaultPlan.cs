using Beffroi.Cluster.Sites;

namespace Beffroi.Cluster.Faults;

/// <summary>The faults of one round, drawn from its seed: the same seed and configuration, the same plan.</summary>
internal sealed record FaultPlan(IReadOnlyList<Fault> Faults)
{
    private const int Most = 4;

    /// <param name="window">When faults begin; they may end later.</param>
    /// <param name="longFreeze">Beyond what failure detection takes for alive.</param>
    public static FaultPlan Draw(SiteConfiguration site, int seed, TimeSpan window, TimeSpan longFreeze)
    {
        var random = new Random(seed);
        var possible = Possible(site).ToArray();
        var faults = Enumerable.Range(0, random.Next(1, Most + 1)).SelectMany(_ =>
        {
            var kind = possible[random.Next(possible.Length)];
            var after = window * random.NextDouble();
            // Alone, nobody takes a frozen silo for dead: long is what its publishers take for dead.
            var fault = new Fault(kind, random.Next(site.Silos), after, Duration(kind, random, site.Silos > 1 ? longFreeze : longFreeze / 2));
            return kind == FaultKind.StoreStalls ? [fault, KillDuring(fault, random)] : new[] { fault };
        });
        return new([.. faults.OrderBy(fault => fault.After)]);
    }

    public override string ToString() => string.Join("; ", Faults);

    /// <summary>A commit takes milliseconds, which a kill seldom meets; one that stands still it meets for certain.</summary>
    private static Fault KillDuring(Fault stall, Random random) =>
        new(FaultKind.Kill, stall.Silo, stall.After + (stall.Duration * (0.2 + (0.6 * random.NextDouble()))), TimeSpan.FromSeconds(random.NextDouble()));

    private static IEnumerable<FaultKind> Possible(SiteConfiguration site)
    {
        // A silo's own end is the fault that matters most.
        yield return FaultKind.Kill;
        yield return FaultKind.Kill;
        yield return FaultKind.Stop;
        yield return FaultKind.StoreStalls;
        yield return FaultKind.Freeze;
        if (site.Silos > 1)
        {
            yield return FaultKind.Freeze;
            yield return FaultKind.Replace;
        }

        if (site.Mosquitto)
        {
            yield return FaultKind.BrokerRestart;
        }

        if (site.PostgreSql)
        {
            yield return FaultKind.DatabaseKill;
            yield return FaultKind.DatabaseRefuses;
        }
    }

    private static TimeSpan Duration(FaultKind kind, Random random, TimeSpan longFreeze) => kind switch
    {
        FaultKind.Freeze when random.Next(3) == 0 => longFreeze * (1 + (0.3 * random.NextDouble())),
        FaultKind.Freeze => TimeSpan.FromSeconds(0.3 + (2 * random.NextDouble())),
        FaultKind.StoreStalls => TimeSpan.FromSeconds(0.5 + (2.5 * random.NextDouble())),
        FaultKind.DatabaseRefuses => TimeSpan.FromSeconds(1 + (5 * random.NextDouble())),
        _ => TimeSpan.FromSeconds(3 * random.NextDouble()),
    };
}
