using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Beffroi.Connectors.Mqtt;

/// <summary>Counts what the embedded broker refuses, by reason, and says so in the log at most every ten seconds: a flood must not fill a disk with its own story.</summary>
public sealed partial class BrokerRefusals(TimeProvider time, ILogger<BrokerRefusals> log) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly Meter _meter = new("Beffroi");
    private readonly Lock _gate = new();
    private Counter<long>? _refused;
    private long _said;
    private long _unsaid;

    /// <summary>How often something was refused for that reason since the start.</summary>
    public long this[string reason] => _counts.GetValueOrDefault(reason);

    /// <param name="reason">A stable code, such as <c>packet-too-large</c>; the list is in <c>docs/connectors.md</c>.</param>
    public void Count(string reason)
    {
        _counts.AddOrUpdate(reason, 1, static (_, count) => count + 1);
        lock (_gate)
        {
            _refused ??= _meter.CreateCounter<long>("beffroi.mqtt.refused", "{refusal}", "What the embedded broker refused, by reason");
            _unsaid++;
            if (_said != 0 && time.GetElapsedTime(_said) < Interval)
            {
                _refused.Add(1, new KeyValuePair<string, object?>("reason", reason));
                return;
            }

            LogRefused(_unsaid, reason);
            (_said, _unsaid) = (time.GetTimestamp(), 0);
        }

        _refused.Add(1, new KeyValuePair<string, object?>("reason", reason));
    }

    public void Dispose() => _meter.Dispose();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The MQTT broker refused {Count} times since it last said so, now for {Reason}; limits are under Connectors:Mqtt:Limits")]
    private partial void LogRefused(long count, string reason);
}
