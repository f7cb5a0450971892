using System.Data.Common;
using Npgsql;

namespace Beffroi.Storage.PostgreSql;

/// <summary>Short ways to say a statement with its arguments.</summary>
internal static class PostgreSqlCommands
{
    public static NpgsqlCommand Command(this NpgsqlConnection connection, StoreQuery query)
    {
        var command = new NpgsqlCommand(query.Sql, connection);
        foreach (var (name, value) in query.Arguments)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    public static async Task<int> Execute(this NpgsqlConnection connection, StoreQuery query, CancellationToken cancellation)
    {
        await using var command = connection.Command(query);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task<object?> Scalar(this NpgsqlConnection connection, StoreQuery query, CancellationToken cancellation)
    {
        await using var command = connection.Command(query);
        return await command.ExecuteScalarAsync(cancellation);
    }

    public static async Task<List<T>> Query<T>(this NpgsqlConnection connection, StoreQuery query, Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        await using var command = connection.Command(query);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<T> rows = [];
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>A step of a batch, its arguments by position: $1, $2 and so on.</summary>
    public static NpgsqlBatchCommand Step(string sql, params ReadOnlySpan<object?> arguments)
    {
        var step = new NpgsqlBatchCommand(sql);
        foreach (var argument in arguments)
        {
            step.Parameters.Add(new NpgsqlParameter { Value = argument ?? DBNull.Value });
        }

        return step;
    }
}
