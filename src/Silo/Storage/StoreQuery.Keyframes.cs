using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Storage;

internal sealed partial record StoreQuery
{
    public static StoreQuery OldestKeyframe { get; } = new("SELECT min(at) FROM keyframe");

    public static StoreQuery PutKeyframe(KeyframeRow row) => new(
        "INSERT INTO keyframe (shard, at, checkpoint, body) VALUES (@shard, @at, @checkpoint, @body) ON CONFLICT (shard, at) DO NOTHING",
        ("@shard", row.Shard), ("@at", row.At.Microseconds), ("@checkpoint", row.Checkpoint), ("@body", row.Body));

    public static StoreQuery NewestKeyframe(int shard, Instant at) => new(
        "SELECT shard, at, checkpoint, body FROM keyframe WHERE shard = @shard AND at <= @at ORDER BY at DESC LIMIT 1", ("@shard", shard), ("@at", at.Microseconds));

    /// <param name="row">What this database calls a row's place.</param>
    public static StoreQuery DropKeyframes(string row, Instant before, int limit) => new(
        $"DELETE FROM keyframe WHERE {row} IN (SELECT {row} FROM keyframe k WHERE at < @before AND EXISTS (SELECT 1 FROM keyframe n WHERE n.shard = k.shard AND n.at > k.at) LIMIT @limit)",
        ("@before", before.Microseconds), ("@limit", limit));
}
