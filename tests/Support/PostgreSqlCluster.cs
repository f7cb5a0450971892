using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

namespace Beffroi.Support;

/// <summary>
/// A PostgreSQL of the test run's own, on a free port of the loopback, started when the first test asks for a database and gone with
/// the run, however that ends: a shell holds it, and stops it when the pipe to this process closes.
/// </summary>
public sealed class PostgreSqlCluster : IAsyncDisposable
{
    private const string Installed = "/usr/lib/postgresql";

    /// <summary>Arguments: programs, folder to work under, port, settings. It answers "started", then waits for its input to end.</summary>
    private const string Script = """
        dir=$(mktemp -d "$2/beffroi-postgres-XXXXXX") || exit 1
        trap 'rm -rf "$dir"' EXIT
        "$1/initdb" -D "$dir/data" -U beffroi -A trust -E UTF8 --locale=C.UTF-8 --no-instructions >"$dir/log" 2>&1 || { cat "$dir/log" >&2; exit 1; }
        "$1/postgres" -D "$dir/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories="$dir" $4 >>"$dir/log" 2>&1 </dev/null &
        echo started
        cat >/dev/null
        kill -INT $!
        wait
        """;

    private readonly SemaphoreSlim _one = new(1);
    private Process? _shell;
    private int _port;
    private int _databases;
    private readonly ConcurrentBag<string> _empty = [];

    /// <summary>Settings on the command line. Without them a crash of the machine could lose what was committed: tests do not crash machines.</summary>
    public string Settings { get; init; } = "-c fsync=off -c full_page_writes=off";

    /// <summary>An empty database for one test; skips the test when PostgreSQL is not installed.</summary>
    /// <returns>How it is reached.</returns>
    public async Task<string> LendDatabase()
    {
        await Start();
        if (_empty.TryTake(out var empty))
        {
            return empty;
        }

        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await Execute("postgres", $"CREATE DATABASE {name}");
        return ConnectionString(name);
    }

    /// <summary>Ends every connection to the database and empties it for the next test: quicker than another one.</summary>
    public async Task TakeBack(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        await Execute(name, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        await Execute(name, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        _empty.Add(ConnectionString(name));
    }

    public async ValueTask DisposeAsync()
    {
        if (_shell is { } shell)
        {
            shell.StandardInput.Close();
            await shell.WaitForExitAsync();
            shell.Dispose();
        }

        _one.Dispose();
    }

    private async Task Start()
    {
        await _one.WaitAsync();
        try
        {
            if (_shell is null)
            {
                var programs = Programs();
                Assert.SkipWhen(programs is null, "PostgreSQL is not installed: 'apt-get install postgresql' gives these tests what they need.");
                _port = FreePort();
                _shell = Launch(programs!);
                await Answering();
            }
        }
        finally
        {
            _one.Release();
        }
    }

    private static string? Programs() => Directory.Exists(Installed)
        ? Directory.GetDirectories(Installed).Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order().LastOrDefault()
        : null;

    private Process Launch(string programs)
    {
        // PostgreSQL does not run as root: then the account of its package does.
        string[] prefix = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--"] : [];
        string[] line = [.. prefix, "sh", "-c", Script, "sh", programs, Path.GetTempPath(), $"{_port}", Settings];
        return Process.Start(new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath(),
        })!;
    }

    private async Task Answering()
    {
        if (await _shell!.StandardOutput.ReadLineAsync() != "started")
        {
            throw new InvalidOperationException($"PostgreSQL did not start: {await _shell.StandardError.ReadToEndAsync()}");
        }

        for (var deadline = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                await Execute("postgres", "SELECT 1");
                return;
            }
            catch (NpgsqlException) when (deadline.Elapsed < TimeSpan.FromSeconds(30))
            {
                // Not listening yet.
            }
        }
    }

    private async Task Execute(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={_port};Username=beffroi;Database={database};Pooling=false";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
