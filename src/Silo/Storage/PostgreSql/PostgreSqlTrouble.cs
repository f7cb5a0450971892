using System.Net.Sockets;
using Beffroi.Journal;
using Npgsql;

namespace Beffroi.Storage.PostgreSql;

/// <summary>What PostgreSQL's SQLSTATEs mean to the journal.</summary>
internal static class PostgreSqlTrouble
{
    /// <summary>Does the work, and says what went wrong in the journal's words.</summary>
    public static async Task<T> Attempt<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception trouble) when (Translate(trouble) is { } told)
        {
            throw told;
        }
    }

    /// <summary>Null for what is no trouble of the store, and goes through as it is.</summary>
    public static Exception? Translate(Exception trouble) => trouble switch
    {
        PostgresException refusal => Translate(refusal),
        NpgsqlException or SocketException or IOException or TimeoutException or InvalidOperationException { Source: "Npgsql" } =>
            new StoreUnavailableException($"PostgreSQL does not answer: {trouble.Message}", trouble),
        _ => null,
    };

    /// <summary>
    /// Data exceptions, broken constraints and exceeded limits are the group's own. All else may pass: connections (08), rollbacks and
    /// deadlocks (40), resources (53), an operator's act (57), and what a person must mend while the writer tries on and health says so.
    /// </summary>
    private static Exception Translate(PostgresException refusal) => refusal.SqlState[..2] is "22" or "23" or "54"
        ? new GroupRefusedException($"PostgreSQL refuses the data: {refusal.MessageText}", refusal)
        : new StoreUnavailableException($"PostgreSQL cannot answer ({refusal.SqlState}): {refusal.MessageText}", refusal);

    /// <summary>A wrong password, user or database: waiting will not help.</summary>
    public static StoreRefusedException? Refusal(Exception? trouble) => trouble is PostgresException { SqlState: ['2', '8', ..] or "3D000" or "42501" } refusal
        ? new StoreRefusedException(
            "postgresql-refused", $"PostgreSQL refuses the connection: {refusal.MessageText}.", "Correct the connection string, or the rights of its user.", refusal)
        : null;
}
