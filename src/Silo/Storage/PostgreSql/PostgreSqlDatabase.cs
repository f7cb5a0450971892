using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Beffroi.Journal;
using Npgsql;

namespace Beffroi.Storage.PostgreSql;

/// <summary>One database: a pool for all that needs no fence, and for each writer a connection of its own that carries its name.</summary>
internal sealed class PostgreSqlDatabase(string connectionString) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _pool = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
    {
        ApplicationName = "beffroi", MaxAutoPrepare = 100,
    });

    private readonly ConcurrentDictionary<long, PostgreSqlWriter> _writers = [];

    /// <summary>What the store is; known once it is open.</summary>
    public StoreFacts Facts { get; private set; } = new(Guid.Empty, 0);

    public async Task<StoreFacts> Open(int shardCount, CancellationToken cancellation) =>
        Facts = await Prepare(connection => PostgreSqlSchema.Upgrade(connection, shardCount, cancellation), cancellation);

    /// <summary>Work at start: what a person must mend is a <see cref="StoreRefusedException"/>.</summary>
    public async Task<T> Prepare<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await Use(work, cancellation);
        }
        catch (StoreUnavailableException trouble) when (PostgreSqlTrouble.Refusal(trouble.InnerException) is { } refusal)
        {
            throw refusal;
        }
    }

    public PostgreSqlWriter Writer(long id) => _writers.GetOrAdd(id, static (id, text) => new(id, text), connectionString);

    /// <summary>Work on a pooled connection.</summary>
    public Task<T> Use<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellation) => PostgreSqlTrouble.Attempt(async () =>
    {
        await using var connection = await _pool.OpenConnectionAsync(cancellation);
        return await work(connection);
    });

    /// <summary>Work on a pooled connection, in one transaction.</summary>
    public Task<T> Transaction<T>(IsolationLevel isolation, Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellation) => Use(async connection =>
    {
        await using var transaction = await connection.BeginTransactionAsync(isolation, cancellation);
        var result = await work(connection);
        await transaction.CommitAsync(cancellation);
        return result;
    }, cancellation);

    public Task<List<T>> Query<T>(StoreQuery query, Func<DbDataReader, T> row, CancellationToken cancellation) =>
        Use(connection => connection.Query(query, row, cancellation), cancellation);

    public Task<int> Execute(StoreQuery statement, CancellationToken cancellation) =>
        Use(connection => connection.Execute(statement, cancellation), cancellation);

    /// <summary>Rows as they come, on a connection held until the last one is read.</summary>
    public async IAsyncEnumerable<T> Stream<T>(StoreQuery query, Func<DbDataReader, T> row, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await PostgreSqlTrouble.Attempt(() => _pool.OpenConnectionAsync(cancellation).AsTask());
        await using var command = connection.Command(query);
        await using var reader = await PostgreSqlTrouble.Attempt(() => command.ExecuteReaderAsync(cancellation));
        while (await PostgreSqlTrouble.Attempt(() => reader.ReadAsync(cancellation)))
        {
            yield return row(reader);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in _writers.Values)
        {
            await writer.DisposeAsync();
        }

        await _pool.DisposeAsync();
    }
}
