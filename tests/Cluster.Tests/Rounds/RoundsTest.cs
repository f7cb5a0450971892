using Beffroi.Cluster.Sites;

namespace Beffroi.Cluster.Rounds;

/// <summary>A few rounds of each configuration. Hundreds: <c>Beffroi.Cluster.Tests rounds --configuration sqlite --seed 7 --rounds 300</c>.</summary>
public sealed class RoundsTest(ITestOutputHelper output)
{
    [Theory]
    [InlineData("sqlite", 2, 2)]
    [InlineData("postgresql", 3, 1)]
    [InlineData("lane", 3, 1)]
    [InlineData("three", 4, 1)]
    public async Task What_is_acknowledged_is_in_the_journal_once_whatever_is_killed(string configuration, int seed, int rounds)
    {
        var options = new RoundsOptions { Site = SiteConfiguration.Named(configuration), Seed = seed, Rounds = rounds };
        var failure = await new Rounds(options, output.WriteLine).Play();
        Assert.True(failure is null, failure);
    }
}
