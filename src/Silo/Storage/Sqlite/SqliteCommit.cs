using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Storage.Sqlite;

/// <summary>One group in one transaction, in the order the protocol gives.</summary>
internal sealed class SqliteCommit(SqliteSession session, JournalGroup group)
{
    public CommitAnswer Run()
    {
        var next = session.Execute(
            "UPDATE writer SET number = @number WHERE id = @id AND number = @number - 1 AND NOT fenced", ("@number", group.Number), ("@id", group.Writer));
        if (next == 0)
        {
            return new(WhyNot(), Claimed());
        }

        Claim();
        Append();
        SendAndForget();
        var registers = new SqliteRegisterWriter(session, group.Writer);
        foreach (var write in group.Registers)
        {
            registers.Write(write);
        }

        Release();
        return new(CommitResult.Committed, Claimed());
    }

    private CommitResult WhyNot()
    {
        var writer = session.Query($"SELECT {StoredRows.WriterColumns} FROM writer WHERE id = @id", StoredRows.Writer, ("@id", group.Writer));
        return GroupNumber.Judge(group, writer.Count == 0 ? null : writer[0]);
    }

    private void Claim()
    {
        foreach (var shard in group.Claims)
        {
            session.Execute(
                "UPDATE shard SET writer = @writer WHERE id = @shard AND (writer IS NULL OR writer IN (SELECT id FROM writer WHERE fenced))",
                ("@writer", group.Writer), ("@shard", shard));
        }
    }

    private int[] Claimed() => group.Claims.Count == 0
        ? []
        : [.. group.Claims.Where(shard => session.Scalar("SELECT writer FROM shard WHERE id = @shard", ("@shard", shard)) is long owner && owner == group.Writer)];

    private void Append()
    {
        foreach (var stretch in ShardRows.Of(group.Rows))
        {
            var appended = session.Execute(
                "UPDATE shard SET last_sequence = @last WHERE id = @shard AND writer = @writer AND last_sequence = @first - 1",
                ("@last", stretch.Last), ("@shard", stretch.Shard), ("@writer", group.Writer), ("@first", stretch.First));
            if (appended == 0)
            {
                throw stretch.NotAppendable(group.Writer);
            }
        }

        var (table, from, to) = ("", Instant.Never, Instant.Never);
        foreach (var row in group.Rows)
        {
            if (row.At < from || row.At >= to)
            {
                var day = PeriodTable.Of(row.At);
                (table, from, to) = (PeriodTable.Name(day), day.From, day.To);
                session.Execute(
                    $"CREATE TABLE IF NOT EXISTS {table} (shard INTEGER NOT NULL, seq INTEGER NOT NULL, asset TEXT NOT NULL, version INTEGER NOT NULL, "
                        + "at INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (shard, seq)) STRICT, WITHOUT ROWID");
            }

            session.Appender(table).Append(row);
        }
    }

    private void SendAndForget()
    {
        foreach (var row in group.Outbox)
        {
            session.Execute(
                "INSERT INTO outbox (shard, source, version, idx, target, expires, body) VALUES (@shard, @source, @version, @index, @target, @expires, @body)",
                ("@shard", row.Shard), ("@source", row.Source.ToString()), ("@version", row.Version), ("@index", row.Index),
                ("@target", row.Target.ToString()), ("@expires", row.Expires.Microseconds), ("@body", row.Body));
        }

        foreach (var key in group.Sent)
        {
            session.Execute(
                "DELETE FROM outbox WHERE shard = @shard AND source = @source AND version = @version AND idx = @index",
                ("@shard", key.Shard), ("@source", key.Source.ToString()), ("@version", key.Version), ("@index", key.Index));
        }
    }

    private void Release()
    {
        foreach (var (shard, sequence) in group.Checkpoints)
        {
            session.Execute(
                "UPDATE shard SET checkpoint = @sequence WHERE id = @shard AND writer = @writer AND checkpoint < @sequence",
                ("@sequence", sequence), ("@shard", shard), ("@writer", group.Writer));
        }

        foreach (var shard in group.Releases)
        {
            session.Execute("UPDATE shard SET writer = NULL WHERE id = @shard AND writer = @writer", ("@shard", shard), ("@writer", group.Writer));
        }
    }
}
