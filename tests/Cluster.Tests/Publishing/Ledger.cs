using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Beffroi.Cluster.Publishing;

/// <summary>What devices sent and what was acknowledged to them: the truth that the journal is held against.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<(string Asset, long At), SentReading> _sent = [];
    private readonly ConcurrentDictionary<(string Asset, long At), bool> _acknowledged = [];
    private readonly ConcurrentDictionary<(string Asset, string Property), (JsonNode Value, long At)> _newest = [];
    private long _resent;
    private long _settled;

    /// <summary>Readings that left their devices since the beginning.</summary>
    public long SentCount => Interlocked.Read(ref _settled) + _sent.Count;

    public long AcknowledgedCount => Interlocked.Read(ref _settled) + _acknowledged.Count;

    /// <summary>How often a reading went out again.</summary>
    public long Resent => Interlocked.Read(ref _resent);

    /// <summary>What was sent since the last <see cref="Settle"/>.</summary>
    public IEnumerable<SentReading> Open => _sent.Values;

    /// <summary>The newest value that left each device, by asset and property.</summary>
    public IEnumerable<KeyValuePair<(string Asset, string Property), (JsonNode Value, long At)>> Newest => _newest;

    public void Sent(SentReading reading)
    {
        _sent[(reading.Asset.Id, reading.At)] = reading;
        foreach (var (property, value) in reading.Values)
        {
            _newest[(reading.Asset.Id, property)] = (value!, reading.At);
        }
    }

    public void SentAgain() => Interlocked.Increment(ref _resent);

    public void Acknowledged(SentReading reading) => _acknowledged[(reading.Asset.Id, reading.At)] = true;

    public bool IsAcknowledged(SentReading reading) => _acknowledged.ContainsKey((reading.Asset.Id, reading.At));

    public SentReading? Find(string asset, long at) => _sent.GetValueOrDefault((asset, at));

    /// <summary>Forgets readings one by one: all of them are acknowledged and accounted for. Nobody sends meanwhile.</summary>
    public void Settle()
    {
        Interlocked.Add(ref _settled, _sent.Count);
        _sent.Clear();
        _acknowledged.Clear();
    }
}
