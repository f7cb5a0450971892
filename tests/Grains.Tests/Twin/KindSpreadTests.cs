using System.Collections.Immutable;
using System.Net;
using Orleans.Metadata;
using Orleans.Runtime;
using Xunit;

namespace Beffroi.Twin;

public sealed class KindSpreadTests
{
    [Fact]
    public void A_kind_is_everywhere_when_every_silo_has_it()
    {
        var cluster = Cluster(["luminaire", "camera"], ["luminaire"]);
        Assert.True(KindSpread.IsEverywhere(cluster, "luminaire"));
        Assert.False(KindSpread.IsEverywhere(cluster, "camera"));
        Assert.False(KindSpread.IsEverywhere(cluster, "unicorn"));
    }

    private static ClusterManifest Cluster(params string[][] silos) => new(
        MajorMinorVersion.Zero,
        silos.Select((kinds, i) => KeyValuePair.Create(SiloAddress.New(new IPEndPoint(IPAddress.Loopback, 11_111 + i), 1), Manifest(kinds))).ToImmutableDictionary());

    private static GrainManifest Manifest(string[] kinds) => new(
        kinds.ToImmutableDictionary(GrainType.Create, _ => new GrainProperties(ImmutableDictionary.Create<string, string>(StringComparer.Ordinal))),
        ImmutableDictionary<GrainInterfaceType, GrainInterfaceProperties>.Empty);
}
