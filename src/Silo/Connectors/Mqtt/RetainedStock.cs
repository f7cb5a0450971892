namespace Beffroi.Connectors.Mqtt;

/// <summary>What the embedded broker holds of retained messages: so many, and so many bytes in all.</summary>
internal sealed class RetainedStock(int most, long mostBytes)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _sizes = new(StringComparer.Ordinal);
    private long _bytes;

    public int Count => _sizes.Count;

    /// <summary>Whether a message may be retained; an empty one takes the topic's message away, and always may.</summary>
    public bool Admit(string topic, long payload)
    {
        lock (_gate)
        {
            var before = _sizes.TryGetValue(topic, out var known) ? known : (long?)null;
            if (payload == 0)
            {
                _bytes -= before ?? 0;
                _sizes.Remove(topic);
                return true;
            }

            var size = payload + topic.Length;
            if ((before is null && _sizes.Count >= most) || _bytes - (before ?? 0) + size > mostBytes)
            {
                return false;
            }

            _bytes += size - (before ?? 0);
            _sizes[topic] = size;
            return true;
        }
    }
}
