using Beffroi.Journal;
using Npgsql;
using static Beffroi.Storage.PostgreSql.PostgreSqlCommands;

namespace Beffroi.Storage.PostgreSql;

/// <summary>The steps of a group behind its rows and effects, in order.</summary>
internal static class PostgreSqlFinish
{
    public static IEnumerable<NpgsqlBatchCommand> Steps(JournalGroup group)
    {
        if (group.Sent.Count > 0)
        {
            yield return Sent(group.Sent);
        }

        foreach (var step in PostgreSqlRegisterWriter.Steps(group.Registers, group.Writer))
        {
            yield return step;
        }

        if (group.Checkpoints.Count > 0)
        {
            yield return Step(
                "UPDATE shard SET checkpoint = c.sequence FROM unnest($2, $3) AS c (id, sequence) WHERE shard.id = c.id AND shard.writer = $1 AND shard.checkpoint < c.sequence",
                group.Writer, group.Checkpoints.Select(c => c.Shard).ToArray(), group.Checkpoints.Select(c => c.Sequence).ToArray());
        }

        if (group.Releases.Count > 0)
        {
            yield return Step("UPDATE shard SET writer = NULL WHERE writer = $1 AND id = ANY ($2)", group.Writer, group.Releases.ToArray());
        }
    }

    private static NpgsqlBatchCommand Sent(IReadOnlyList<OutboxKey> keys) => Step(
        """
        DELETE FROM outbox USING unnest($1, $2, $3, $4) AS k (shard, source, version, idx)
        WHERE outbox.shard = k.shard AND outbox.source = k.source AND outbox.version = k.version AND outbox.idx = k.idx
        """,
        keys.Select(k => k.Shard).ToArray(), keys.Select(k => k.Source.ToString()).ToArray(),
        keys.Select(k => k.Version).ToArray(), keys.Select(k => k.Index).ToArray());
}
