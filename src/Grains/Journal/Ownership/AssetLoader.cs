using Beffroi.Twin;

namespace Beffroi.Journal.Ownership;

/// <summary>Reads one asset's state: for an activation that comes back within a tenure.</summary>
internal sealed class AssetLoader(IJournalStore store, IStateFold fold)
{
    public async Task<AssetState?> Load(int shard, AssetId asset, CancellationToken cancellation)
    {
        var state = await store.SnapshotOf(shard, asset, cancellation).ConfigureAwait(false) is { } snapshot ? fold.FromSnapshot(snapshot) : null;
        await foreach (var row in store.ChangesAfter(shard, asset, state?.Version ?? 0, cancellation).ConfigureAwait(false))
        {
            state = Apply(fold, state, row);
        }

        return state;
    }

    /// <summary>Folds the next row, and no other than the next.</summary>
    public static AssetState Apply(IStateFold fold, AssetState? state, ChangeRow row)
    {
        var version = state?.Version ?? 0;
        if (row.Version != version + 1)
        {
            throw new ShardGapException($"{row.Asset} has a change of version {row.Version} after version {version}.");
        }

        var next = fold.Apply(state, row);
        return next.Version == row.Version
            ? next
            : throw new ShardGapException($"{row.Asset} folds to version {next.Version} by a change of version {row.Version}.");
    }
}
