using Beffroi.Twin;

namespace Beffroi.Tests.Twin;

public sealed class ShardsTest
{
    /// <summary>Frozen: a store written by any version finds its assets by these.</summary>
    [Theory]
    [InlineData("luminaire/L-00001", 16, 11)]
    [InlineData("luminaire/L-00001", 256, 11)]
    [InlineData("camera/C59.04", 16, 6)]
    [InlineData("junction/Pont De Lavérune", 256, 119)]
    public void An_asset_stays_in_its_shard(string asset, int count, int shard) =>
        Assert.Equal(shard, Shards.Of(AssetId.Parse(asset), count));

    [Fact]
    public void Shards_are_about_even()
    {
        var counts = Enumerable.Range(0, 16_000).CountBy(i => Shards.Of(AssetId.Of("luminaire", $"L-{i:D5}"), 16)).ToDictionary();
        Assert.All(counts.Values, count => Assert.InRange(count, 850, 1150));
    }
}
