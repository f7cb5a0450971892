using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Beffroi.Support.Processes;

/// <summary>A real mosquitto of our own: private configuration, loopback, a free port, a folder that goes with it.</summary>
public sealed class MosquittoProcess : IAsyncDisposable
{
    private const string Program = "/usr/sbin/mosquitto";
    private const string Publisher = "/usr/bin/mosquitto_pub";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("beffroi-mosquitto-").FullName;
    private LeashedProcess? _process;

    private MosquittoProcess()
    {
    }

    public int Port { get; } = FreePort.Take();

    public string Uri => $"mqtt://127.0.0.1:{Port}";

    public string Output => _process?.Output ?? "";

    /// <summary>Starts one; skips the test when mosquitto is not installed.</summary>
    public static async Task<MosquittoProcess> Start()
    {
        Assert.SkipUnless(File.Exists(Program), "mosquitto is not installed: 'apt-get install mosquitto' gives these tests what they need.");
        var broker = new MosquittoProcess();
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
        _process = await LeashedProcess.Start(_folder, Program, "-c", Path.Combine(_folder, "mosquitto.conf"));
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException) when (since.Elapsed < Patience && !_process.HasExited)
            {
                // Not listening yet.
            }
        }
    }

    /// <summary>Ends it by SIGTERM, as a service manager does: it writes what it holds.</summary>
    public async Task Down()
    {
        await _process!.End(ProcessSignal.Terminate, Patience);
        await _process.DisposeAsync();
        _process = null;
    }

    /// <summary>Publishes by the mosquitto_pub program; says its exit code and what it wrote.</summary>
    public static async Task<(int Exit, string Said)> Publish(int port, params string[] arguments)
    {
        await using var program = await LeashedProcess.Start(Path.GetTempPath(), Publisher, ["-h", "127.0.0.1", "-p", $"{port}", .. arguments]);
        return (await program.Exit(), program.Output);
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
