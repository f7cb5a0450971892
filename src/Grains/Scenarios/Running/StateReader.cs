using System.Collections.Concurrent;
using Beffroi.Journal;
using Beffroi.Past;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Running;

/// <summary>
/// Reads what every asset stands at, or stood at, from what is committed: snapshots and the rows behind them, or keyframes and the rows behind those. Shards are read side by side; a state that no
/// row follows is not even decoded.
/// </summary>
internal sealed class StateReader(IJournalStore journal, PastFold past, AssetCodec codec, Catalogue catalogue)
{
    private static readonly int AtOnce = Math.Max(2, Environment.ProcessorCount);

    public Task<ScenarioCut> Now(Instant at, CancellationToken cancellation) => Read(at, async (shard, stop) => (await Newest(shard, stop), null), cancellation);

    public Task<ScenarioCut> Past(Instant at, CancellationToken cancellation) => Read(
        at,
        async (shard, stop) =>
        {
            var known = await past.Read(shard, at, at, null, stop);
            return ([.. known.States.Select(state => (state.Key, codec.WriteShown(catalogue.Kind(state.Key.Kind), state.Value)))], known.AsOf);
        },
        cancellation);

    private async Task<ScenarioCut> Read(Instant at, Func<ShardRow, CancellationToken, Task<(List<(AssetId Asset, byte[] State)> States, Instant? AsOf)>> read, CancellationToken cancellation)
    {
        var parts = new ConcurrentBag<(List<(AssetId Asset, byte[] State)> States, Instant? AsOf)>();
        var bound = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(await journal.ReadShards(cancellation), bound, async (shard, stop) => parts.Add(await read(shard, stop)));
        var all = parts.SelectMany(part => part.States).OrderBy(state => state.Asset.ToString(), StringComparer.Ordinal).ToArray();
        return new() { Assets = Array.ConvertAll(all, state => state.Asset), States = Array.ConvertAll(all, state => state.State), At = at, AsOf = parts.Min(part => part.AsOf) };
    }

    private async Task<List<(AssetId Asset, byte[] State)>> Newest(ShardRow shard, CancellationToken cancellation)
    {
        var known = new Dictionary<AssetId, SnapshotRow>();
        await foreach (var snapshot in journal.Snapshots(shard.Id, cancellation))
        {
            known[snapshot.Asset] = snapshot;
        }

        // The checkpoint was read before the snapshots: rows that those hold already are passed over.
        var folded = new Dictionary<AssetId, AssetState>();
        await foreach (var row in journal.Changes(shard.Id, shard.Checkpoint, cancellation))
        {
            if (catalogue.Knows(row.Asset.Kind) && row.Version > known.GetValueOrDefault(row.Asset).Version)
            {
                var state = folded.GetValueOrDefault(row.Asset) ?? (known.TryGetValue(row.Asset, out var snapshot) ? codec.FromSnapshot(snapshot) : null);
                folded[row.Asset] = codec.Apply(state, row);
            }
        }

        return
        [
            .. known.Values.Where(snapshot => !folded.ContainsKey(snapshot.Asset)).Select(snapshot => (snapshot.Asset, snapshot.State)),
            .. folded.Select(state => (state.Key, codec.Write(catalogue.Kind(state.Key.Kind), state.Value))),
        ];
    }
}
