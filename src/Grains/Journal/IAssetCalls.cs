using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>What the journal asks of assets; the grains, seen from it.</summary>
internal interface IAssetCalls
{
    /// <summary>Whether this silo has the asset's kind: a call to another takes half a second to fail.</summary>
    bool Knows(AssetId asset);

    Task<Outcome[]> Receive(AssetId target, IncomingEffect[] effects);

    Task Fail(AssetId source, EffectFailure[] failures);

    Task Pass(AssetId asset, Instant due);

    Task Wake(AssetId asset);

    Task Save(AssetId asset);

    /// <summary>Ends the activation once it is idle.</summary>
    Task Deactivate(AssetId asset);
}
