using System.Diagnostics.Metrics;

namespace Beffroi.Devices;

/// <summary>What codecs take and what becomes of their calls, on the meter "Beffroi".</summary>
public sealed class ScriptMeter : IDisposable
{
    private readonly Meter _meter = new("Beffroi");
    private readonly Counter<long> _calls;
    private readonly Counter<long> _started;
    private readonly Histogram<double> _taken;

    public ScriptMeter()
    {
        _calls = _meter.CreateCounter<long>("beffroi.codecs.calls", "{call}", "Calls of codecs, by what became of them");
        _started = _meter.CreateCounter<long>("beffroi.codecs.processes_started", "{process}", "Confined processes that were started");
        _taken = _meter.CreateHistogram<double>("beffroi.codecs.duration", "ms", "From asking for a process to the answer");
    }

    public void Called(string? code, TimeSpan taken)
    {
        _calls.Add(1, new KeyValuePair<string, object?>("result", code ?? "done"));
        _taken.Record(taken.TotalMilliseconds);
    }

    public void Started() => _started.Add(1);

    public void Dispose() => _meter.Dispose();
}
