using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Storage.Sqlite;

/// <summary>Keyframes in the same file as the journal.</summary>
internal sealed class SqliteKeyframeStore(SqliteDatabase database) : IKeyframeStore
{
    public Task Put(KeyframeRow keyframe, CancellationToken cancellation) => database.Write(s => s.Execute(StoreQuery.PutKeyframe(keyframe)), cancellation);

    public Task<KeyframeRow?> Newest(int shard, Instant at, CancellationToken cancellation) =>
        database.Read(s => s.Query(StoreQuery.NewestKeyframe(shard, at), StoredRows.Keyframe).SingleOrDefault(), cancellation);

    public Task<Instant?> Oldest(CancellationToken cancellation) =>
        database.Read(s => s.Query(StoreQuery.OldestKeyframe, r => StoredRows.AtOrNull(r, 0)).Single(), cancellation);

    public Task<int> Drop(Instant before, int limit, CancellationToken cancellation) =>
        database.Write(s => s.Execute(StoreQuery.DropKeyframes("rowid", before, limit)), cancellation);
}
