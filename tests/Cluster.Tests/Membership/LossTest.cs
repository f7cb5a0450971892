namespace Beffroi.Cluster.Membership;

/// <summary>Silos that are killed, frozen, and come back elsewhere: their assets answer again in the time the documentation promises, and a preventive round makes each of its orders once.</summary>
public sealed class LossTest
{
    private const int Temporary = 75;

    [Fact]
    public async Task Assets_answer_again_after_a_kill_at_another_address_and_after_a_freeze()
    {
        await using var cluster = await SiloCluster.Start(3);
        var (asked, killed, frozen) = (cluster.Silos[0], cluster.Silos[1], cluster.Silos[2]);

        await SiloCluster.PublishRound(asked);
        await killed.Kill();
        Assert.InRange(await SiloCluster.UntilAllAnswer(asked), TimeSpan.Zero, TimeSpan.FromSeconds(10));

        var elsewhere = cluster.Add();
        await elsewhere.Launch();
        // With the defaults of Orleans it would wait 100 s for the one that was killed.
        await elsewhere.BecomeReady(TimeSpan.FromSeconds(90));
        Assert.InRange(await SiloCluster.UntilAllAnswer(elsewhere), TimeSpan.Zero, TimeSpan.FromSeconds(20));

        frozen.Freeze();
        Assert.InRange(await SiloCluster.UntilAllAnswer(asked), TimeSpan.Zero, TimeSpan.FromSeconds(20));
        frozen.Thaw();
        Assert.Equal(Temporary, await frozen.Exit(TimeSpan.FromSeconds(30)));
        Assert.DoesNotContain("Unhandled exception", frozen.Output, StringComparison.Ordinal);

        await frozen.Start();
        Assert.InRange(await SiloCluster.UntilAllAnswer(frozen), TimeSpan.Zero, TimeSpan.FromSeconds(20));

        // A visit for each lamp was being made when the first was killed.
        Assert.Equal(SiloCluster.Lamps, (await SiloCluster.Visited(asked)).Distinct().Count());
        Assert.Equal(SiloCluster.Lamps, (await SiloCluster.Visited(asked)).Length);
    }
}
