using System.Net;
using Beffroi.Journal.Ownership;
using Xunit;

namespace Beffroi.Journal;

public sealed class RendezvousTests
{
    [Fact]
    public void A_silo_that_leaves_moves_only_its_own_shards()
    {
        SiloAddress[] three = [Silo(1), Silo(2), Silo(3)];
        for (var shard = 0; shard < 256; shard++)
        {
            var before = Rendezvous.Owner(shard, three)!;
            var after = Rendezvous.Owner(shard, three[..2])!;
            Assert.True(before.Equals(after) || before.Equals(three[2]));
        }
    }

    [Fact]
    public void Each_silo_has_about_its_share()
    {
        var shares = Enumerable.Range(0, 256).CountBy(shard => Rendezvous.Owner(shard, [Silo(1), Silo(2), Silo(3), Silo(4)])!).ToArray();
        Assert.Equal(4, shares.Length);
        Assert.All(shares, share => Assert.InRange(share.Value, 40, 90));
    }

    [Fact]
    public void The_order_of_silos_and_a_restart_change_nothing()
    {
        for (var shard = 0; shard < 256; shard++)
        {
            Assert.Equal(Rendezvous.Owner(shard, [Silo(1), Silo(2)])!.Endpoint, Rendezvous.Owner(shard, [Silo(2), Silo(1, generation: 9)])!.Endpoint);
        }
    }

    [Fact]
    public void Nobody_owns_anything_when_there_is_nobody() => Assert.Null(Rendezvous.Owner(1, []));

    /// <summary>Frozen: silos of different builds must agree.</summary>
    [Fact]
    public void It_is_frozen() => Assert.Equal(
        "22121133123213322331312322332322", string.Concat(Enumerable.Range(0, 32).Select(shard => Rendezvous.Owner(shard, [Silo(1), Silo(2), Silo(3)])!.Endpoint.Port - 11110)));

    private static SiloAddress Silo(int number, int generation = 1) => SiloAddress.New(new IPEndPoint(IPAddress.Loopback, 11110 + number), generation);
}
