using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Beffroi.Benchmarks.Silos;

/// <summary>A silo as its own process, on free ports and a folder of its own, with what it uses of the machine.</summary>
internal sealed class BenchSilo : IAsyncDisposable
{
    private readonly string[] _options;
    private readonly bool _keep;
    private Process? _process;

    public BenchSilo(string? folder, params string[] options)
    {
        _keep = folder is not null;
        _options = options;
        Data = folder ?? Directory.CreateTempSubdirectory("beffroi-bench-").FullName;
        Http = new() { BaseAddress = new($"http://127.0.0.1:{HttpPort}/"), Timeout = TimeSpan.FromMinutes(5) };
    }

    public int HttpPort { get; } = FreePort();

    public int MqttPort { get; } = FreePort();

    public string Data { get; }

    public HttpClient Http { get; }

    public int Id => _process!.Id;

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <returns>From the start of the process to its readiness.</returns>
    public async Task<TimeSpan> Start(CancellationToken cancellation)
    {
        var since = Stopwatch.StartNew();
        Launch();
        while (!await IsReady(cancellation))
        {
            Watch();
            await Task.Delay(50, cancellation);
        }

        return since.Elapsed;
    }

    /// <summary>Starts it and waits for nothing.</summary>
    public void Launch() => _process = Process.Start(new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "Beffroi.Silo.dll"), "--http-port", $"{HttpPort}", "--mqtt-port", $"{MqttPort}", "--data", Data,
            "--demonstration", "false", "--emulator", "false", "--set", "Logging:LogLevel:Default=Warning", .. _options,
        ]))!;

    /// <summary>Fails when the process has ended by itself.</summary>
    public void Watch()
    {
        if (_process!.HasExited)
        {
            throw new InvalidOperationException($"The silo ended with exit code {_process.ExitCode}.");
        }
    }

    /// <summary>Stops it as a service manager does.</summary>
    public async Task<TimeSpan> Stop()
    {
        var since = Stopwatch.StartNew();
        using var kill = Process.Start("/bin/kill", ["-TERM", $"{Id}"]);
        await _process!.WaitForExitAsync();
        _process.Dispose();
        _process = null;
        return since.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_process is { HasExited: false })
        {
            await Stop();
        }

        if (!_keep)
        {
            Directory.Delete(Data, recursive: true);
        }
    }

    /// <summary>The sum of a measure over all assets, as the territory's roll-up says it.</summary>
    public async Task<JsonElement> Totals(CancellationToken cancellation)
    {
        using var answer = await JsonDocument.ParseAsync(await Http.GetStreamAsync("api/v1/totals?node=territory", cancellation), default, cancellation);
        return answer.RootElement.Clone();
    }

    /// <summary>A measure of the silo's by its name in <c>/metrics</c>; the sum when it has several.</summary>
    public async Task<double> Metric(string name, CancellationToken cancellation)
    {
        var lines = (await Http.GetStringAsync("metrics", cancellation)).Split('\n');
        return lines.Where(line => line.StartsWith(name, StringComparison.Ordinal) && line[name.Length] is ' ' or '{')
            .Sum(line => double.Parse(line[(line.IndexOf(' ', line.IndexOf('}') + 1) + 1)..].Split(' ')[0], CultureInfo.InvariantCulture));
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public async Task<bool> IsReady(CancellationToken cancellation)
    {
        try
        {
            using var answer = await Http.GetAsync("health/ready", cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
