using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>
/// What an asset sees of the journal. The order of a turn is: <see cref="Reserve"/> (may wait), then fold and <see cref="Append"/> without
/// awaiting anything, then await the commit that <see cref="Append"/> returned.
/// </summary>
public interface IJournal
{
    /// <summary>Waits up to 10 s until this silo owns the asset's shard; else <see cref="ShardMovedException"/>.</summary>
    Task<Tenure> Enter(AssetId asset, CancellationToken cancellation);

    /// <summary>The asset's committed state: the one recovery loaded, handed over once, else read from the store (snapshot and the rows behind it); null for an asset without a row.</summary>
    ValueTask<AssetState?> Load(Tenure tenure, AssetId asset);

    /// <summary>A place in the queue, within 5 s, else <see cref="JournalStalledException"/>; <see cref="ShardMovedException"/> at once when the tenure is over.</summary>
    ValueTask<Place> Reserve(Tenure tenure);

    /// <summary>Queues the change; completes after its commit, and fails with <see cref="ShardMovedException"/> when the row was refused and the asset must reload.</summary>
    Task Append(Place place, PendingChange change);

    /// <summary>Hands over the state's bytes at that version: written beside the journal once the version is committed; completes when they are in the store.</summary>
    Task Save(Tenure tenure, AssetId asset, long version, byte[] state);

    /// <summary>Queues register rows that belong to no asset's change, such as dead letters; completes after the commit.</summary>
    Task Write(IReadOnlyList<RegisterWrite> writes);

    /// <summary>Gives an ordinal to a new asset: from a block reserved ahead; may wait for the store at the end of one.</summary>
    ValueTask<int> NextOrdinal();
}
