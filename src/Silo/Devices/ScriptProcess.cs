using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Beffroi.Devices.Scripts;
using Beffroi.Twin;

namespace Beffroi.Devices;

/// <summary>One confined process, as the silo holds it: one call at a time. After a call that it did not answer in time it is dead and must not be used again.</summary>
internal sealed class ScriptProcess : IDisposable
{
    // Its own start, on a machine that does much else.
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(30);

    // Reading a text of half a million characters takes a tenth of a second where little else goes on, and many times that where much does.
    private static readonly TimeSpan ReadingEach = TimeSpan.FromMicroseconds(20);

    // Runs what most codecs use, so that the first real one finds it compiled.
    private const string WarmUp = """
        class A { constructor(b) { this.b = b; } get n() { return this.b.length; } }
        function decodeUplink(input) {
          let s = ''; const data = { list: [], n: new A(input.bytes).n, at: input.recvTime };
          for (var i = 0; i < input.bytes.length; i++) { s += ('0' + (input.bytes[i] & 0xff).toString(16)).slice(-2); data.list.push(input.bytes[i] / 10); }
          switch (s) { case 'x': break; default: data.s = s.replace(/a(.)/g, (m, x) => `${x}`); }
          data.f = new DataView(Uint8Array.from(input.bytes).buffer).getInt16(0); data.r = Math.round(parseInt(s, 16) * 1.5) / Math.pow(10, 2);
          return { data, warnings: [] };
        }
        """;

    private readonly Process _process;
    private readonly HashSet<string> _given = [];

    private ScriptProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public static async Task<ScriptProcess> Start(ScriptOptions options, CancellationToken cancellation)
    {
        var started = new ScriptProcess(Process.Start(Described(options)) ?? throw new InvalidOperationException("The program cannot start a process of its own."));
        try
        {
            started._process.ErrorDataReceived += (_, _) => { };
            started._process.BeginErrorReadLine();
            await started.Ask(new(WarmUp, CodecFunction.DecodeUplink, [1, 2, 3], 1, new(0)), "warm-up", StartPatience, StartPatience, cancellation);
            return started;
        }
        catch
        {
            started.Kill();
            started.Dispose();
            throw;
        }
    }

    /// <summary>The answer. Throws <see cref="TimeoutException"/> after <paramref name="kill"/> and <see cref="IOException"/> when the process has ended: then it is no longer of use.</summary>
    public async Task<ScriptReply> Ask(ScriptCall call, string script, TimeSpan patience, TimeSpan kill, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            var isNew = _given.Add(script);
            limit.CancelAfter(isNew ? kill + (call.Source.Length * ReadingEach) : kill);
            var reply = await Exchange(ScriptRequest.Of(call, script, isNew, patience), limit.Token);
            if (reply.Code != ScriptReply.Forgotten)
            {
                return reply;
            }

            limit.CancelAfter(kill + (call.Source.Length * ReadingEach));
            return await Exchange(ScriptRequest.Of(call, script, withSource: true, patience), limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
        catch (JsonException fault)
        {
            throw new IOException("The process answered with what is no answer.", fault);
        }
    }

    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Lets it end: it does when its input does.</summary>
    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (Exception fault) when (fault is IOException or InvalidOperationException)
        {
            // Its end of the pipe is gone already.
        }

        _process.Dispose();
    }

    private async Task<ScriptReply> Exchange(ScriptRequest request, CancellationToken cancellation)
    {
        var input = _process.StandardInput.BaseStream;
        await input.WriteAsync(ScriptFrames.Of(request), cancellation);
        await input.FlushAsync(cancellation);
        return await ScriptFrames.Read(_process.StandardOutput.BaseStream, cancellation) is { } body ? ScriptFrames.Reply(body) : throw new IOException("The process has ended.");
    }

    /// <summary>This program with its hidden verb, an empty environment but for what the runtime needs, and a heap that cannot grow.</summary>
    private static ProcessStartInfo Described(ScriptOptions options)
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var muxer = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var program = Path.Combine(AppContext.BaseDirectory, "Beffroi.Silo.dll");
        var start = File.Exists(program) && File.Exists(muxer) ? new ProcessStartInfo(muxer, ["exec", program, ScriptChild.Verb]) : new ProcessStartInfo(Environment.ProcessPath!, [ScriptChild.Verb]);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.WorkingDirectory = AppContext.BaseDirectory;
        start.Environment.Clear();
        foreach (var (name, value) in Surroundings(options, root))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static IEnumerable<(string Name, string Value)> Surroundings(ScriptOptions options, string root) =>
    [
        ("DOTNET_ROOT", root), ("DOTNET_GCHeapHardLimit", options.Heap.ToString("x", CultureInfo.InvariantCulture)), ("DOTNET_gcServer", "0"), ("DOTNET_gcConcurrent", "0"),
        ("DOTNET_GCHeapCount", "1"), ("DOTNET_EnableDiagnostics", "0"), ("DOTNET_DbgEnableMiniDump", "0"), ("DOTNET_TieredPGO", "0"), ("DOTNET_NOLOGO", "1"),
    ];
}
