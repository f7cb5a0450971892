using System.Diagnostics.Metrics;

namespace Beffroi.Connectivity;

/// <summary>What the way in counts, on the meter "Beffroi".</summary>
public sealed class IntakeMeter : IDisposable
{
    private readonly Meter _meter = new("Beffroi");
    private readonly Counter<long> _messages;
    private readonly Counter<long> _readings;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _repeated;
    private readonly Histogram<int> _batches;

    public IntakeMeter()
    {
        _messages = _meter.CreateCounter<long>("beffroi.intake.messages", "{message}", "Messages that came in, by connector and what became of them");
        _readings = _meter.CreateCounter<long>("beffroi.intake.deliveries", "{delivery}", "Deliveries answered by their asset, by connector and result");
        _refused = _meter.CreateCounter<long>("beffroi.intake.refused", "{refusal}", "Input not taken, by connector, reason, and whether it is kept as a dead letter");
        _repeated = _meter.CreateCounter<long>("beffroi.intake.repeated_calls", "{call}", "Calls made again after passing trouble");
        _batches = _meter.CreateHistogram<int>("beffroi.intake.batch", "{delivery}", "Deliveries in one call");
    }

    public void Message(string connector, string result) => _messages.Add(1, new("connector", connector), new("result", result));

    public void Delivery(string connector, string result) => _readings.Add(1, new("connector", connector), new("result", result));

    public void Refused(string connector, string reason, bool kept) =>
        _refused.Add(1, new("connector", connector), new("reason", reason), new("kept", kept));

    public void Repeated(string trouble) => _repeated.Add(1, new KeyValuePair<string, object?>("trouble", trouble));

    public void Called(int deliveries)
    {
        if (deliveries > 0)
        {
            _batches.Record(deliveries);
        }
    }

    /// <summary>Shows how full the window is.</summary>
    public void Watch(ReceptionWindow window)
    {
        _meter.CreateObservableGauge("beffroi.intake.calling", () => window.Calling, "{call}", "Calls to assets under way");
        _meter.CreateObservableGauge("beffroi.intake.waiting", () => window.Waiting, "{delivery}", "Deliveries that wait for their answer");
    }

    public void Dispose() => _meter.Dispose();
}
