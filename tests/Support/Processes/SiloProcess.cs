using System.Diagnostics;
using System.Net;
using Xunit;

namespace Beffroi.Support.Processes;

/// <summary>
/// A silo as a stranger starts it: its own process of the built program, on free ports of the loopback, with a data folder of its own.
/// It may end and start again any number of times; its ports and its folder stay.
/// </summary>
public sealed class SiloProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string[] _options;
    private readonly List<string> _former = [];
    private LeashedProcess? _process;

    public SiloProcess(params string[] options)
    {
        _options = options;
        Data = Directory.CreateTempSubdirectory("beffroi-").FullName;
        Http = new() { BaseAddress = new($"http://127.0.0.1:{HttpPort}/"), Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>What failures call it.</summary>
    public string Name { get; init; } = "silo";

    public int HttpPort { get; } = FreePort.Take();

    public int MqttPort { get; } = FreePort.Take();

    public string Data { get; }

    public HttpClient Http { get; }

    /// <summary>The id of the process that runs or ran last.</summary>
    public int Id => Process.Id;

    public bool IsRunning => _process is { HasExited: false };

    /// <summary>How the last process ended: its own code, or 128 and the signal.</summary>
    public int ExitCode => Process.ExitCode;

    /// <summary>What all its processes wrote.</summary>
    public string Output => string.Join('\n', [.. _former, _process?.Output]);

    /// <summary>The end of what the last process wrote.</summary>
    public string Tail(int lines = 30) => string.Join('\n', (_process?.Output ?? "").Split('\n').TakeLast(lines));

    private LeashedProcess Process => _process ?? throw new InvalidOperationException($"{Name} was never started.");

    /// <summary>Starts it and waits until it says it is ready.</summary>
    public async Task Start()
    {
        await Launch();
        await BecomeReady(Patience);
    }

    /// <summary>Starts it and does not wait.</summary>
    public async Task Launch()
    {
        if (_process is { } former)
        {
            _former.Add(former.Output);
            await former.DisposeAsync();
        }

        _process = await Begin([.. _options, "--http-port", $"{HttpPort}", "--mqtt-port", $"{MqttPort}", "--data", Data]);
    }

    /// <summary>Waits until it says it is ready; fails when it ends before.</summary>
    public async Task BecomeReady(TimeSpan patience)
    {
        var since = Stopwatch.StartNew();
        while (!await IsReady())
        {
            Assert.False(Process.HasExited, $"{Name} ended with {(Process.HasExited ? ExitCode : 0)}:\n{Output}");
            Assert.True(since.Elapsed < patience, $"{Name} was not ready in {patience}:\n{Output}");
            await Task.Delay(100);
        }
    }

    /// <summary>Whether <c>/health/ready</c> says so, within two seconds.</summary>
    public async Task<bool> IsReady()
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            using var answer = await Http.GetAsync("health/ready", patience.Token);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>The end of the world: SIGKILL.</summary>
    public Task Kill() => Process.End(ProcessSignal.Kill, Patience);

    /// <summary>SIGTERM, as a service manager stops it.</summary>
    /// <returns>The exit code: 137 when it had to be killed after all.</returns>
    public Task<int> Stop() => Process.End(ProcessSignal.Terminate, Patience);

    /// <summary>SIGSTOP: it does nothing more, and holds its sockets and locks.</summary>
    public void Freeze() => Process.Send(ProcessSignal.Freeze);

    /// <summary>SIGCONT: it goes on as if no time had passed.</summary>
    public void Thaw() => Process.Send(ProcessSignal.Thaw);

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Exit(TimeSpan patience)
    {
        using var waiting = new CancellationTokenSource(patience);
        return await Process.Exit(waiting.Token);
    }

    /// <summary>Runs the program until it ends by itself.</summary>
    public static async Task<(int ExitCode, string Output)> RunToEnd(params string[] options)
    {
        await using var process = await Begin(options);
        using var patience = new CancellationTokenSource(Patience);
        return (await process.Exit(patience.Token), process.Output);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_process is { } process)
        {
            await process.DisposeAsync();
        }

        Directory.Delete(Data, recursive: true);
    }

    private static Task<LeashedProcess> Begin(IEnumerable<string> options) =>
        LeashedProcess.Start(AppContext.BaseDirectory, "dotnet", [Path.Combine(AppContext.BaseDirectory, "Beffroi.Silo.dll"), .. options]);
}
