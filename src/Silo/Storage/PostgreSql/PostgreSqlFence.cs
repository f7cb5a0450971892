using Npgsql;

namespace Beffroi.Storage.PostgreSql;

/// <summary>Ends a writer: first its connections, since a frozen process holds the lock on its row, then its right to commit.</summary>
internal static class PostgreSqlFence
{
    private const string LockNotAvailable = "55P03";

    private const string EndConnections =
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND application_name = @name AND pid <> pg_backend_pid()";

    public static string NameOf(long writer) => $"writer/{writer}";

    /// <summary>Ends what other connections the writer has: those of a process that froze, or of an attempt whose answer was lost.</summary>
    public static Task End(NpgsqlConnection connection, long writer, CancellationToken cancellation) =>
        connection.Scalar(new(EndConnections, ("@name", NameOf(writer))), cancellation);

    public static async Task Mark(NpgsqlConnection connection, long writer, CancellationToken cancellation)
    {
        // A thawed writer can begin another group between the two steps: then its row is locked again, and so is this tried again.
        while (true)
        {
            await End(connection, writer, cancellation);
            try
            {
                await using var transaction = await connection.BeginTransactionAsync(cancellation);
                await connection.Execute(new("SET LOCAL lock_timeout = '1s'"), cancellation);
                await connection.Execute(new("UPDATE writer SET fenced = true WHERE id = @id", ("@id", writer)), cancellation);
                await transaction.CommitAsync(cancellation);
                return;
            }
            catch (PostgresException trouble) when (trouble.SqlState == LockNotAvailable)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
