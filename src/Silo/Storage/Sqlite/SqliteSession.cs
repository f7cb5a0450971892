using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Beffroi.Storage.Sqlite;

/// <summary>A connection with the statements it has prepared. Used by one thread at a time.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = [];
    private readonly Dictionary<string, SqliteRowAppender> _appenders = [];

    public bool InTransaction { get; private set; }

    /// <summary>Runs a statement; the same text must always come with the same names in the same order.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> arguments) => Prepare(sql, arguments).ExecuteNonQuery();

    public int Execute(StoreQuery statement) => Execute(statement.Sql, [.. statement.Arguments.Select(a => (a.Name, (object?)a.Value))]);

    /// <summary>The insert into a journal table, which must exist.</summary>
    public SqliteRowAppender Appender(string table) =>
        _appenders.TryGetValue(table, out var appender) ? appender : _appenders[table] = new(connection, table);

    public object? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> arguments) => Prepare(sql, arguments).ExecuteScalar();

    public List<T> Query<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        [.. Read(sql, row, arguments)];

    public List<T> Query<T>(StoreQuery query, Func<DbDataReader, T> row) =>
        Query(query.Sql, row, [.. query.Arguments.Select(a => (a.Name, (object?)a.Value))]);

    /// <summary>Rows as they are asked for; another statement of the same text must wait until these have been read or left.</summary>
    public IEnumerable<T> Read<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        return Rows(Prepare(sql, arguments), row);

        static IEnumerable<T> Rows(SqliteCommand command, Func<DbDataReader, T> row)
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                yield return row(reader);
            }
        }
    }

    /// <summary>Several reads that see the same commit.</summary>
    public T Snapshot<T>(Func<T> reads)
    {
        Execute("BEGIN");
        try
        {
            return reads();
        }
        finally
        {
            RollBack();
        }
    }

    /// <summary>A script of several statements, not prepared.</summary>
    public void Script(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>All of the work, durable when this returns, or nothing.</summary>
    public T Transaction<T>(Func<T> work)
    {
        Execute("BEGIN IMMEDIATE");
        InTransaction = true;
        try
        {
            var result = work();
            Execute("COMMIT");
            InTransaction = false;
            return result;
        }
        finally
        {
            if (InTransaction)
            {
                InTransaction = false;
                RollBack();
            }
        }
    }

    public void Dispose()
    {
        foreach (var appender in _appenders.Values)
        {
            appender.Dispose();
        }

        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private void RollBack()
    {
        try
        {
            Script("ROLLBACK");
        }
        catch (SqliteException)
        {
            // After some failures SQLite has rolled back already; the error worth telling is the one on its way.
        }
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, _) in arguments)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = name });
            }

            command.Prepare();
            _prepared[sql] = command;
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            command.Parameters[i].Value = arguments[i].Value ?? DBNull.Value;
        }

        return command;
    }
}
