using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Beffroi.Devices.Scripts;
using Microsoft.Extensions.Options;

namespace Beffroi.Devices;

/// <summary>
/// This silo's confined processes: few, started when first needed, each with one call at a time. One that does not answer is killed and another is started for the
/// next call; the codec that did it has harmed its own call alone, and rests when it does so again and again.
/// </summary>
internal sealed partial class ScriptPool(IOptions<ScriptOptions> options, ScriptMeter meter, TimeProvider time, ILogger<ScriptPool> log) : IScriptRunner, IDisposable
{
    private readonly ScriptOptions _options = options.Value;
    private readonly SemaphoreSlim _room = new(options.Value.Processes);
    private readonly SemaphoreSlim _trials = new(1);
    private readonly ConcurrentBag<ScriptProcess> _idle = [];
    private readonly ConcurrentDictionary<string, string> _names = new(ReferenceComparer.Instance);
    private readonly ScriptStrikes _strikes = new(options.Value.Strikes, options.Value.Rest);
    private readonly long _start = time.GetTimestamp();
    private int _waiting;
    private bool _disposed;

    /// <summary>Ids of the processes that wait for a call.</summary>
    public IReadOnlyList<int> Idle => [.. _idle.Select(process => process.Id)];

    private TimeSpan Now => time.GetElapsedTime(_start);

    public async Task<ScriptAnswer> Run(ScriptCall call, CancellationToken cancellation)
    {
        var begun = Now;
        var answer = await RunOne(call, cancellation);
        meter.Called(answer.Fault?.Code, Now - begun);
        return answer;
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var process))
        {
            process.Dispose();
        }
    }

    private async Task<ScriptAnswer> RunOne(ScriptCall call, CancellationToken cancellation)
    {
        var script = NameOf(call.Source);
        if (_strikes.Left(script, Now) is { Ticks: > 0 } left)
        {
            return ScriptAnswer.Refuse(CodecCode.Suspended, $"The codec had to be ended {_options.Strikes} times in a row and rests for {Math.Ceiling(left.TotalSeconds)} s.");
        }

        if (Interlocked.Increment(ref _waiting) > _options.Waiting)
        {
            Interlocked.Decrement(ref _waiting);
            return ScriptAnswer.Refuse(CodecCode.Busy, $"More than {_options.Waiting} calls of codecs wait already.");
        }

        if (!call.IsTrial)
        {
            return await RunInTurn(call, script, cancellation);
        }

        await _trials.WaitAsync(CancellationToken.None);
        try
        {
            return await RunInTurn(call, script, cancellation);
        }
        finally
        {
            _trials.Release();
        }
    }

    private async Task<ScriptAnswer> RunInTurn(ScriptCall call, string script, CancellationToken cancellation)
    {
        try
        {
            await _room.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        try
        {
            // A heap may be full of what others left: only in a new one is it this codec's own doing.
            return await Ask(call, script, isLast: false, cancellation) ?? (await Ask(call, script, isLast: true, cancellation))!;
        }
        finally
        {
            _room.Release();
        }
    }

    /// <summary>Null when the heap was full and it is worth another process.</summary>
    private async Task<ScriptAnswer?> Ask(ScriptCall call, string script, bool isLast, CancellationToken cancellation)
    {
        ScriptProcess? process = null;
        try
        {
            process = _idle.TryTake(out var idle) ? idle : await Begin(cancellation);
            var reply = await process.Ask(call, script, _options.Patience, _options.Kill, cancellation);
            Return(process, reply.Last);
            process = null;
            if (reply.Last && !isLast)
            {
                return null;
            }

            Judge(script, reply.Code);
            return reply.Code is { } code
                ? new(new(code, reply.Sentence ?? "", reply.Line, reply.Column), null, reply.Logs)
                : new(null, reply.Json, reply.Logs);
        }
        catch (TimeoutException)
        {
            Judge(script, CodecCode.Overran);
            LogKilled(script, _options.Kill);
            return ScriptAnswer.Refuse(CodecCode.Overran, $"The codec did not answer within {_options.Kill.TotalSeconds} s; its process was ended.");
        }
        catch (Exception fault) when (fault is IOException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            Judge(script, CodecCode.Stopped);
            LogStopped(fault, script);
            return ScriptAnswer.Refuse(CodecCode.Stopped, process is null ? "No process can be started for codecs." : "The codec’s process ended under it: too deep, or too large.");
        }
        finally
        {
            // Still here: it did not answer.
            process?.Kill();
            process?.Dispose();
        }
    }

    private async Task<ScriptProcess> Begin(CancellationToken cancellation)
    {
        var process = await ScriptProcess.Start(_options, cancellation);
        meter.Started();
        LogStarted(process.Id);
        return process;
    }

    private void Return(ScriptProcess process, bool isLast)
    {
        if (isLast || _disposed)
        {
            process.Dispose();
            return;
        }

        _idle.Add(process);
        if (_disposed)
        {
            Dispose();
        }
    }

    private void Judge(string script, string? code)
    {
        if (code is CodecCode.Overran or CodecCode.Stopped or CodecCode.TooLarge)
        {
            _strikes.Strike(script, Now);
        }
        else
        {
            _strikes.Forgive(script);
        }
    }

    // The texts of profiles are the same strings again and again: hashing 100 kB takes as long as a decode.
    private string NameOf(string source)
    {
        if (_names.TryGetValue(source, out var known))
        {
            return known;
        }

        if (_names.Count >= 1_000)
        {
            _names.Clear();
        }

        return _names[source] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Process {Id} was started for codecs")]
    private partial void LogStarted(int id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The codec {Script} did not answer within {Kill}; its process was killed")]
    private partial void LogKilled(string script, TimeSpan kill);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The process of the codec {Script} ended under it, or could not be started")]
    private partial void LogStopped(Exception fault, string script);

    private sealed class ReferenceComparer : IEqualityComparer<string>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(string? x, string? y) => ReferenceEquals(x, y);

        public int GetHashCode(string text) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(text);
    }
}
