using System.Collections.Concurrent;
using Beffroi.Support.Processes;
using Npgsql;

namespace Beffroi.Support;

/// <summary>A PostgreSQL of the test run's own, started when the first test asks for a database and gone with the run, however that ends.</summary>
public sealed class PostgreSqlCluster : IAsyncDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly ConcurrentBag<string> _empty = [];
    private PostgreSqlProcess? _server;
    private int _databases;

    /// <summary>Settings on the command line; null for those of <see cref="PostgreSqlProcess.Start"/>.</summary>
    public string? Settings { get; init; }

    /// <summary>An empty database for one test; skips the test when PostgreSQL is not installed.</summary>
    /// <returns>How it is reached.</returns>
    public async Task<string> LendDatabase()
    {
        var server = await Start();
        if (_empty.TryTake(out var empty))
        {
            return empty;
        }

        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await server.Execute("postgres", $"CREATE DATABASE {name}");
        return server.ConnectionString(name);
    }

    /// <summary>Ends every connection to the database and empties it for the next test: quicker than another one.</summary>
    public async Task TakeBack(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        await _server!.Execute(name, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        await _server.Execute(name, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        _empty.Add(connectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _one.Dispose();
    }

    private async Task<PostgreSqlProcess> Start()
    {
        await _one.WaitAsync();
        try
        {
            return _server ??= Settings is { } settings ? await PostgreSqlProcess.Start(settings) : await PostgreSqlProcess.Start();
        }
        finally
        {
            _one.Release();
        }
    }
}
