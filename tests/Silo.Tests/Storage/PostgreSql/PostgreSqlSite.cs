using Beffroi.Compliance.Journal;
using Beffroi.Support;
using Npgsql;

namespace Beffroi.Storage.PostgreSql;

/// <summary>A database of its own, empty before and given back afterwards.</summary>
internal sealed class PostgreSqlSite(PostgreSqlCluster cluster) : IStoreSite
{
    private readonly SemaphoreSlim _one = new(1);
    private string? _database;

    public async Task<Stores> Open() => await StorageSite.Open(new()
    {
        Provider = StorageOptions.PostgreSql, ConnectionString = await Database(), ShardCount = IStoreSite.ShardCount,
    });

    /// <summary>How the database is reached; made when it is first asked for.</summary>
    public async Task<string> Database()
    {
        await _one.WaitAsync();
        try
        {
            _database ??= await cluster.LendDatabase();
            return new NpgsqlConnectionStringBuilder(_database) { Pooling = true }.ToString();
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await cluster.TakeBack(_database);
        }

        _one.Dispose();
    }
}
