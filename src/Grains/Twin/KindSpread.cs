using Orleans.Metadata;

namespace Beffroi.Twin;

/// <summary>Which kinds every silo of the cluster has: while a new version is rolled out, some have kinds that others cannot keep.</summary>
internal sealed class KindSpread(IClusterManifestProvider manifest)
{
    /// <summary>Null when the kind may be enrolled; else why not yet.</summary>
    public Outcome? Refusal(string kind) => IsEverywhere(manifest.Current, kind) ? null : Outcome.Refused(
        "kind-not-everywhere", $"Some silos do not have the kind '{kind}' yet.", "Try again once every silo runs the version that has it.");

    public static bool IsEverywhere(ClusterManifest cluster, string kind) =>
        cluster.Silos.Values.All(silo => silo.Grains.ContainsKey(GrainType.Create(kind)));
}
