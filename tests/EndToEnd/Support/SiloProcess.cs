using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Beffroi.EndToEnd.Support;

/// <summary>A silo as a stranger starts it: its own process, on free ports, with a data folder of its own.</summary>
public sealed class SiloProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly List<string> _output = [];
    private readonly string[] _options;
    private Process? _process;

    public SiloProcess(params string[] options)
    {
        _options = options;
        Data = Directory.CreateTempSubdirectory("beffroi-").FullName;
        Http = new() { BaseAddress = new($"http://127.0.0.1:{HttpPort}/"), Timeout = TimeSpan.FromSeconds(60) };
    }

    public int HttpPort { get; } = FreePort();

    public int MqttPort { get; } = FreePort();

    public string Data { get; }

    public HttpClient Http { get; }

    public string Output
    {
        get
        {
            lock (_output)
            {
                return string.Join('\n', _output);
            }
        }
    }

    /// <summary>Starts it and waits until it says it is ready.</summary>
    public async Task Start()
    {
        _process = Run([.. _options, "--http-port", $"{HttpPort}", "--mqtt-port", $"{MqttPort}", "--data", Data]);
        var since = Stopwatch.StartNew();
        while (!await IsReady())
        {
            Assert.False(_process.HasExited, $"The silo ended:\n{Output}");
            Assert.True(since.Elapsed < Patience, $"The silo was not ready in {Patience}:\n{Output}");
            await Task.Delay(200);
        }
    }

    /// <summary>The end of the world: SIGKILL.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Runs it until it ends by itself.</summary>
    public static async Task<(int ExitCode, string Output)> RunToEnd(params string[] options)
    {
        using var process = Begin(options);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output + await errors);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_process is { HasExited: false })
        {
            await Kill();
        }

        _process?.Dispose();
        Directory.Delete(Data, recursive: true);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Process Run(string[] options)
    {
        var process = Begin(options);
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static Process Begin(string[] options)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Beffroi.Silo.dll"), .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.Add(line.Data ?? "");
        }
    }

    private async Task<bool> IsReady()
    {
        try
        {
            using var answer = await Http.GetAsync("health/ready");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
