using System.Diagnostics;
using Npgsql;
using Xunit;

namespace Beffroi.Support.Processes;

/// <summary>
/// A PostgreSQL of a test's own: a free port of the loopback, a folder that goes with it, no password. It may be killed, with every process of its, and
/// started again on what it left.
/// </summary>
public sealed class PostgreSqlProcess : IAsyncDisposable
{
    private const string Installed = "/usr/lib/postgresql";
    private const string Account = "postgres";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("beffroi-postgres-").FullName;
    private readonly string _settings;
    private LeashedProcess? _process;

    private PostgreSqlProcess(string settings) => _settings = settings;

    public int Port { get; } = FreePort.Take();

    public string Output => _process?.Output ?? "";

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Makes one and starts it; skips the test when PostgreSQL is not installed.</summary>
    /// <param name="settings">
    /// On the command line. Without those of the default a crash of the machine could lose what was committed: tests kill processes, they do not crash machines.
    /// </param>
    public static async Task<PostgreSqlProcess> Start(string settings = "-c fsync=off -c full_page_writes=off")
    {
        Assert.SkipWhen(Programs() is null, "PostgreSQL is not installed: 'apt-get install postgresql' gives these tests what they need.");
        var server = new PostgreSqlProcess(settings);
        if (Environment.UserName == "root")
        {
            await Run("chown", Account, server._folder);
        }

        await Run([.. AsAccount(), Program("initdb"), "-D", server.Data, "-U", "beffroi", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions"]);
        await server.Up();
        return server;
    }

    /// <summary>Starts it on what is there and waits until it answers.</summary>
    public async Task Up()
    {
        string[] line =
        [
            .. AsAccount(), Program("postgres"), "-D", Data, "-p", $"{Port}", "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={_folder}",
            .. _settings.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ];
        _process = await LeashedProcess.Start(_folder, line[0], line[1..]);
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                await Execute("postgres", "SELECT 1");
                return;
            }
            catch (NpgsqlException fault) when (since.Elapsed < Patience && !_process.HasExited)
            {
                // Not listening yet, or recovering.
                _ = fault;
            }
        }
    }

    /// <summary>SIGKILL to every process of it, the first one first: nobody writes or answers any more.</summary>
    public async Task Kill()
    {
        int[] all = [_process!.Id, .. ChildrenOf(_process.Id)];
        foreach (var process in all)
        {
            using var killing = Find(process);
            killing?.Kill();
            await (killing?.WaitForExitAsync() ?? Task.CompletedTask);
        }

        await Away();
    }

    /// <summary>Ends it in order, disconnecting everybody.</summary>
    public async Task Down()
    {
        await _process!.End(ProcessSignal.Interrupt, Patience);
        await Away();
    }

    public async Task Execute(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>As a silo in service has it: connections are kept and lent, also those that the server has ended meanwhile.</summary>
    public string PooledConnectionString(string database) => ConnectionString(database).Replace("Pooling=false", "Pooling=true", StringComparison.Ordinal);

    public string ConnectionString(string database) => $"Host=127.0.0.1;Port={Port};Username=beffroi;Database={database};Pooling=false";

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await Down();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string? Programs() => Directory.Exists(Installed)
        ? Directory.GetDirectories(Installed).Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order().LastOrDefault()
        : null;

    private static string Program(string name) => Path.Combine(Programs()!, name);

    /// <summary>PostgreSQL does not run as root: then the account of its package does.</summary>
    private static string[] AsAccount() =>
        Environment.UserName == "root" ? ["setpriv", "--reuid", Account, "--regid", Account, "--clear-groups"] : [];

    private static async Task Run(params string[] line)
    {
        await using var program = await LeashedProcess.Start(Path.GetTempPath(), line[0], line[1..]);
        var code = await program.Exit();
        Assert.True(code == 0, $"{string.Join(' ', line)} ended with {code}: {program.Output}");
    }

    private static IEnumerable<int> ChildrenOf(int process)
    {
        var path = $"/proc/{process}/task/{process}/children";
        return File.Exists(path) ? File.ReadAllText(path).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse) : [];
    }

    private static Process? Find(int id)
    {
        try
        {
            return Process.GetProcessById(id);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private async Task Away()
    {
        await _process!.DisposeAsync();
        _process = null;
    }
}
