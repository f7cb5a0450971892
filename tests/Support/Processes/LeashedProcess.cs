using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Beffroi.Support.Processes;

/// <summary>
/// A process that cannot outlive the test run: a shell waits for it and kills it when the pipe to this process closes, however that came about.
/// Signals go to the process itself, by its id.
/// </summary>
public sealed class LeashedProcess : IAsyncDisposable
{
    /// <summary>Its first line of output is the id of the process; its exit code is the process's own, or 128 and the signal that ended it.</summary>
    private const string Leash = """
        exec 3<&0
        sh -c 'echo $$; exec "$0" "$@"' "$@" </dev/null 3<&- &
        child=$!
        ( read -r _ <&3; kill -9 "$child" ) >/dev/null 2>&1 </dev/null &
        leash=$!
        exec 3<&-
        wait "$child"; code=$?
        kill "$leash" 2>/dev/null
        exit $code
        """;

    private readonly Process _shell;
    private readonly List<string> _output = [];
    private readonly TaskCompletionSource<int> _id = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LeashedProcess(string folder, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("sh", ["-c", Leash, "sh", program, .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
        };
        _shell = Process.Start(start)!;
        _shell.OutputDataReceived += (_, line) => Hear(line.Data);
        _shell.ErrorDataReceived += (_, line) => Hear(line.Data);
        _shell.BeginOutputReadLine();
        _shell.BeginErrorReadLine();
    }

    /// <summary>The process's own id, not the shell's.</summary>
    public int Id { get; private set; }

    public bool HasExited => _shell.HasExited;

    /// <summary>How it ended: its own code, or 128 and the signal.</summary>
    public int ExitCode => _shell.ExitCode;

    /// <summary>What it wrote so far, both streams.</summary>
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

    public static async Task<LeashedProcess> Start(string folder, string program, params IEnumerable<string> arguments)
    {
        var process = new LeashedProcess(folder, program, arguments);
        process.Id = await process._id.Task;
        return process;
    }

    /// <summary>Sends the signal; does nothing when the process has ended.</summary>
    public void Send(ProcessSignal signal)
    {
        if (!HasExited)
        {
            _ = SendSignal(Id, (int)signal);
        }
    }

    /// <summary>Sends the signal and waits for the end; SIGKILL follows when that takes too long.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> End(ProcessSignal signal, TimeSpan patience)
    {
        Send(signal);
        using var waiting = new CancellationTokenSource(patience);
        try
        {
            return await Exit(waiting.Token);
        }
        catch (OperationCanceledException)
        {
            Send(ProcessSignal.Kill);
            return await Exit();
        }
    }

    /// <summary>Waits for the end, and for the last of what it wrote.</summary>
    public async Task<int> Exit(CancellationToken cancellation = default)
    {
        await _shell.WaitForExitAsync(cancellation);
        return ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await End(ProcessSignal.Kill, TimeSpan.FromSeconds(30));
        _shell.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (!_id.Task.IsCompleted && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            _id.SetResult(id);
            return;
        }

        lock (_output)
        {
            _output.Add(line);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int process, int signal);
}
