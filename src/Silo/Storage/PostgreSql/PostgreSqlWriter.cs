using System.Data;
using Beffroi.Journal;
using Npgsql;

namespace Beffroi.Storage.PostgreSql;

/// <summary>A writer's connection, named after it. It is dropped after any trouble: what was its transaction may still be on its way.</summary>
internal sealed class PostgreSqlWriter(long id, string connectionString) : IAsyncDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly HashSet<JournalPeriod> _days = [];
    private NpgsqlConnection? _connection;

    public async Task<CommitAnswer> Commit(JournalGroup group, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            return await PostgreSqlTrouble.Attempt(() => Try(group, cancellation));
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Forget();
        _one.Dispose();
    }

    private async Task<CommitAnswer> Try(JournalGroup group, CancellationToken cancellation)
    {
        try
        {
            if (_connection is { FullState: not ConnectionState.Open })
            {
                await Forget();
            }

            var connection = _connection ??= await Connect(cancellation);
            var days = group.Rows.Select(row => PeriodTable.Of(row.At)).Distinct().ToArray();
            var answer = await new PostgreSqlCommit(connection, group, days, [.. days.Except(_days)]).Run(cancellation);
            _days.UnionWith(answer.Result == CommitResult.Committed ? days : []);
            return answer;
        }
        catch
        {
            await Forget();
            throw;
        }
    }

    private async Task<NpgsqlConnection> Connect(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = PostgreSqlFence.NameOf(id), Pooling = false, MaxAutoPrepare = 100, AutoPrepareMinUsages = 2,
        }.ToString());
        try
        {
            await connection.OpenAsync(cancellation);
            await PostgreSqlFence.End(connection, id, cancellation);
            await connection.Execute(new("SET synchronous_commit = on"), cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Leaves nothing behind that was believed of the database.</summary>
    private async Task Forget()
    {
        _days.Clear();
        if (_connection is { } connection)
        {
            _connection = null;
            await connection.DisposeAsync();
        }
    }
}
