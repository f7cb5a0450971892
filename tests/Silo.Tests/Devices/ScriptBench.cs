using System.Text.Json;
using Beffroi.Devices.Scripts;
using Beffroi.Twin;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Beffroi.Devices;

/// <summary>A pool of real confined processes, shared by the tests of a class.</summary>
public sealed class ScriptBench : IDisposable
{
    private readonly ScriptMeter _meter = new();

    public ScriptBench()
        : this(new() { Processes = 2, Patience = TimeSpan.FromMilliseconds(300), Kill = TimeSpan.FromSeconds(1.5), Strikes = 100 })
    {
    }

    internal ScriptBench(ScriptOptions options) => Pool = new(Options.Create(options), _meter, TimeProvider.System, NullLogger<ScriptPool>.Instance);

    internal ScriptPool Pool { get; }

    public Task<ScriptAnswer> Decode(string source, string hex, int port = 1) => Run(source, CodecFunction.DecodeUplink, hex, port);

    public Task<ScriptAnswer> Run(string source, CodecFunction function, string hex, int port = 1, string? data = null) => Pool.Run(
        new(source, function, Convert.FromHexString(hex), port, Instant.From(DateTimeOffset.FromUnixTimeSeconds(1_790_000_000)), data), TestContext.Current.CancellationToken);

    /// <summary>What came of it, where that had to go well.</summary>
    public async Task<JsonElement> Decoded(string source, string hex, int port = 1)
    {
        var answer = await Decode(source, hex, port);
        Assert.True(answer.Fault is null, answer.Fault?.ToString());
        return JsonDocument.Parse(answer.Json!).RootElement;
    }

    public void Dispose()
    {
        Pool.Dispose();
        _meter.Dispose();
    }
}
