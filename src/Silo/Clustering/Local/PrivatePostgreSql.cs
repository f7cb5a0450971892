using System.Diagnostics;
using Beffroi.Hosting;
using Npgsql;

namespace Beffroi.Clustering.Local;

/// <summary>A PostgreSQL that only this local cluster knows: made of the installed programs, on a free port of the loopback, in a folder that stays.</summary>
internal sealed class PrivatePostgreSql : IAsyncDisposable
{
    private const string Installed = "/usr/lib/postgresql";
    private const string Account = "postgres";
    private const string Advice = "Or say which database to use with --connection \"Host=…;Database=…;Username=…\".";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private PrivatePostgreSql(Process process, int port) =>
        (_process, ConnectionString) = (process, $"Host=127.0.0.1;Port={port};Username=beffroi;Database=postgres");

    public string ConnectionString { get; }

    /// <summary>Makes its folder when it is not there, and starts it. What is in the way is a <see cref="SiloSettingException"/>.</summary>
    public static async Task<PrivatePostgreSql> Start(string folder, CancellationToken stop)
    {
        var programs = Programs() ?? throw new SiloSettingException($"PostgreSQL is not installed on this machine: install it, such as with 'apt-get install postgresql'. {Advice}");
        var data = Path.GetFullPath(Path.Combine(folder, "postgresql"));
        if (!File.Exists(Path.Combine(data, "PG_VERSION")))
        {
            await Make(programs, data);
        }

        var port = Ports.OrFree(0);
        var server = new PrivatePostgreSql(Begin(Path.Combine(programs, "postgres"), "-D", data, "-p", $"{port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="), port);
        await server.Answering(stop);
        Console.WriteLine($"PostgreSQL is process {server._process.Id}, {server.ConnectionString}, in {data}");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await ChildSignal.Interrupt(_process, Patience);
        }

        _process.Dispose();
    }

    private static async Task Make(string programs, string data)
    {
        Directory.CreateDirectory(data);
        if (Environment.UserName == "root")
        {
            using var giving = Process.Start("chown", [Account, data]);
            await giving.WaitForExitAsync();
        }

        using var making = Begin(Path.Combine(programs, "initdb"), "-D", data, "-U", "beffroi", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions");
        await making.WaitForExitAsync();
        if (making.ExitCode != 0)
        {
            throw new SiloSettingException($"PostgreSQL could not make its folder {data}: see what it says above. {Advice}");
        }
    }

    private async Task Answering(CancellationToken stop)
    {
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(100, stop))
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString);
                await connection.OpenAsync(stop);
                return;
            }
            catch (NpgsqlException trouble) when (_process.HasExited || since.Elapsed > Patience)
            {
                throw new SiloSettingException($"The private PostgreSQL does not answer: {trouble.Message} See what it says above. {Advice}");
            }
            catch (NpgsqlException)
            {
                // Not listening yet.
            }
        }
    }

    /// <summary>In a session of its own: Ctrl+C in the terminal must reach the silos first. PostgreSQL does not run as root: then its package's account does.</summary>
    private static Process Begin(string program, params string[] arguments)
    {
        string[] account = Environment.UserName == "root" ? ["setpriv", "--reuid", Account, "--regid", Account, "--clear-groups"] : [];
        return Process.Start(new ProcessStartInfo("setsid", [.. account, program, .. arguments]) { WorkingDirectory = Path.GetTempPath() })!;
    }

    private static string? Programs() => Directory.Exists(Installed)
        ? Directory.GetDirectories(Installed).Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order().LastOrDefault()
        : null;
}
