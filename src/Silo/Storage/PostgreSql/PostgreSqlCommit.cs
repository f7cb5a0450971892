using Beffroi.Journal;
using Npgsql;
using NpgsqlTypes;
using static Beffroi.Storage.PostgreSql.PostgreSqlCommands;

namespace Beffroi.Storage.PostgreSql;

/// <summary>One group in one transaction, in the order the protocol gives. What it throws leaves nothing, unless the answer to the commit itself was lost.</summary>
/// <param name="days">The days of the group's rows.</param>
/// <param name="newDays">Those of them whose table may not be there.</param>
internal sealed class PostgreSqlCommit(NpgsqlConnection connection, JournalGroup group, JournalPeriod[] days, JournalPeriod[] newDays)
{
    private readonly ShardRows[] _stretches = ShardRows.Of(group.Rows);

    public async Task<CommitAnswer> Run(CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (!await Begin(cancellation))
        {
            return new(await WhyNot(cancellation), await Claimed(cancellation));
        }

        await MakeTables(cancellation);
        foreach (var day in days)
        {
            await CopyRows(day, cancellation);
        }

        await CopyOutbox(cancellation);
        await Finish(cancellation);
        var claimed = await Claimed(cancellation);
        await transaction.CommitAsync(cancellation);
        return new(CommitResult.Committed, claimed);
    }

    /// <summary>The writer's number, the claims and the shards' sequences. False when the number could not be moved.</summary>
    private async Task<bool> Begin(CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        var number = Step("UPDATE writer SET number = $1 WHERE id = $2 AND number = $1 - 1 AND NOT fenced", group.Number, group.Writer);
        batch.BatchCommands.Add(number);
        if (group.Claims.Count > 0)
        {
            batch.BatchCommands.Add(Step(
                """
                UPDATE shard SET writer = $1 WHERE id IN (SELECT id FROM shard WHERE id = ANY ($2) ORDER BY id FOR UPDATE)
                AND (writer IS NULL OR EXISTS (SELECT FROM writer w WHERE w.id = shard.writer AND w.fenced))
                """,
                group.Writer, group.Claims.ToArray()));
        }

        var append = Step(
            """
            UPDATE shard SET last_sequence = s.last FROM unnest($2, $3, $4) AS s (id, first, last)
            WHERE shard.id = s.id AND shard.writer = $1 AND shard.last_sequence = s.first - 1
            """,
            group.Writer, _stretches.Select(s => s.Shard).ToArray(), _stretches.Select(s => s.First).ToArray(), _stretches.Select(s => s.Last).ToArray());
        batch.BatchCommands.Add(append);
        await batch.ExecuteNonQueryAsync(cancellation);
        if (number.RecordsAffected == 0)
        {
            return false;
        }

        return append.RecordsAffected == _stretches.Length ? true : throw await NotAppendable(cancellation);
    }

    private async Task<CommitResult> WhyNot(CancellationToken cancellation)
    {
        var writer = await connection.Query(
            new($"SELECT {StoredRows.WriterColumns} FROM writer WHERE id = @id", ("@id", group.Writer)), StoredRows.Writer, cancellation);
        return GroupNumber.Judge(group, writer.Count == 0 ? null : writer[0]);
    }

    private async Task<InvalidOperationException> NotAppendable(CancellationToken cancellation)
    {
        var appended = await connection.Query(
            new("SELECT id, last_sequence FROM shard WHERE writer = @writer", ("@writer", group.Writer)), r => (r.GetInt32(0), r.GetInt64(1)), cancellation);
        return _stretches.First(s => !appended.Contains((s.Shard, s.Last))).NotAppendable(group.Writer);
    }

    private async Task<int[]> Claimed(CancellationToken cancellation) => group.Claims.Count == 0
        ? []
        : [.. await connection.Query(
            new("SELECT id FROM shard WHERE id = ANY (@claims) AND writer = @writer ORDER BY id", ("@claims", group.Claims.ToArray()), ("@writer", group.Writer)),
            r => r.GetInt32(0), cancellation)];

    private async Task MakeTables(CancellationToken cancellation)
    {
        foreach (var table in newDays.Select(PeriodTable.Name))
        {
            // Two writers that make the same table at once would break a constraint of the catalogue; the second waits instead.
            await connection.Execute(new("SELECT pg_advisory_xact_lock(hashtext(@table))", ("@table", table)), cancellation);
            await connection.Execute(
                new(
                    $"CREATE TABLE IF NOT EXISTS {table} (shard integer NOT NULL, seq bigint NOT NULL, asset text COLLATE \"C\" NOT NULL, version bigint NOT NULL, "
                        + "at bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (shard, seq))"),
                cancellation);
        }
    }

    private async Task CopyRows(JournalPeriod day, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {PeriodTable.Name(day)} (shard, seq, asset, version, at, body) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in group.Rows)
        {
            if (days.Length > 1 && PeriodTable.Of(row.At) != day)
            {
                continue;
            }

            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(row.Shard, NpgsqlDbType.Integer, cancellation);
            await copy.WriteAsync(row.Sequence, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(row.Asset.ToString(), NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(row.Version, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(row.At.Microseconds, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(row.Body, NpgsqlDbType.Bytea, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    private async Task CopyOutbox(CancellationToken cancellation)
    {
        if (group.Outbox.Count == 0)
        {
            return;
        }

        await using var copy = await connection.BeginBinaryImportAsync(
            "COPY outbox (shard, source, version, idx, target, expires, body) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in group.Outbox)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(row.Shard, NpgsqlDbType.Integer, cancellation);
            await copy.WriteAsync(row.Source.ToString(), NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(row.Version, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(row.Index, NpgsqlDbType.Integer, cancellation);
            await copy.WriteAsync(row.Target.ToString(), NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(row.Expires.Microseconds, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(row.Body, NpgsqlDbType.Bytea, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    /// <summary>Finished effects, registers, checkpoints and releases.</summary>
    private async Task Finish(CancellationToken cancellation)
    {
        foreach (var piece in PostgreSqlFinish.Steps(group).Chunk(1000))
        {
            await using var batch = new NpgsqlBatch(connection);
            foreach (var step in piece)
            {
                batch.BatchCommands.Add(step);
            }

            await batch.ExecuteNonQueryAsync(cancellation);
        }
    }
}
