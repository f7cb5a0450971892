using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Storage.PostgreSql;

/// <summary>Keyframes beside the journal.</summary>
internal sealed class PostgreSqlKeyframeStore(PostgreSqlDatabase database) : IKeyframeStore
{
    public Task Put(KeyframeRow keyframe, CancellationToken cancellation) => database.Execute(StoreQuery.PutKeyframe(keyframe), cancellation);

    public async Task<KeyframeRow?> Newest(int shard, Instant at, CancellationToken cancellation) =>
        (await database.Query(StoreQuery.NewestKeyframe(shard, at), StoredRows.Keyframe, cancellation)).SingleOrDefault();

    public async Task<Instant?> Oldest(CancellationToken cancellation) =>
        (await database.Query(StoreQuery.OldestKeyframe, r => StoredRows.AtOrNull(r, 0), cancellation)).Single();

    public Task<int> Drop(Instant before, int limit, CancellationToken cancellation) => database.Execute(StoreQuery.DropKeyframes("ctid", before, limit), cancellation);
}
