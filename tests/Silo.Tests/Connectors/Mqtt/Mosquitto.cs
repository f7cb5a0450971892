using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Beffroi.Connectors.Mqtt;

/// <summary>A real mosquitto of our own: private configuration, loopback, a free port, a folder that goes with it.</summary>
internal sealed class Mosquitto : IAsyncDisposable
{
    private const string Program = "/usr/sbin/mosquitto";

    private readonly string _folder = Directory.CreateTempSubdirectory("beffroi-mosquitto-").FullName;
    private Process? _process;

    private Mosquitto()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Port = ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public int Port { get; }

    public string Uri => $"mqtt://127.0.0.1:{Port}";

    public static async Task<Mosquitto> Start()
    {
        Assert.SkipUnless(File.Exists(Program), "mosquitto is not installed");
        var broker = new Mosquitto();
        await File.WriteAllTextAsync(Path.Combine(broker._folder, "mosquitto.conf"), $"""
            listener {broker.Port} 127.0.0.1
            allow_anonymous true
            persistence true
            persistence_location {broker._folder}/
            max_inflight_messages 1000
            max_queued_messages 0
            set_tcp_nodelay true
            user root
            """);
        await broker.Up();
        return broker;
    }

    public async Task Up()
    {
        _process = Process.Start(new ProcessStartInfo(Program, ["-c", Path.Combine(_folder, "mosquitto.conf")]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException) when (tries < 200 && !_process.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>Ends it by SIGTERM, as a service manager does: it writes what it holds.</summary>
    public async Task Down()
    {
        using var kill = Process.Start("/bin/kill", ["-TERM", $"{_process!.Id}"]);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Publishes by the mosquitto_pub program; says its exit code and what it wrote.</summary>
    public static async Task<(int Exit, string Said)> Publish(int port, params string[] arguments)
    {
        using var program = Process.Start(new ProcessStartInfo("/usr/bin/mosquitto_pub", ["-h", "127.0.0.1", "-p", $"{port}", .. arguments]) { RedirectStandardError = true })!;
        var said = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();
        return (program.ExitCode, said);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await Down();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
