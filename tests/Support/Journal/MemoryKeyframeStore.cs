using System.Collections.Concurrent;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>Keyframes in memory.</summary>
public sealed class MemoryKeyframeStore : IKeyframeStore
{
    private readonly ConcurrentDictionary<(int Shard, long At), KeyframeRow> _rows = [];

    public Task Put(KeyframeRow keyframe, CancellationToken cancellation)
    {
        _rows.TryAdd((keyframe.Shard, keyframe.At.Microseconds), keyframe);
        return Task.CompletedTask;
    }

    public Task<KeyframeRow?> Newest(int shard, Instant at, CancellationToken cancellation) =>
        Task.FromResult(_rows.Values.Where(row => row.Shard == shard && row.At <= at).OrderByDescending(row => row.At).Select(row => (KeyframeRow?)row).FirstOrDefault());

    public Task<Instant?> Oldest(CancellationToken cancellation) => Task.FromResult(_rows.Values.Min(row => (Instant?)row.At));

    public Task<int> Drop(Instant before, int limit, CancellationToken cancellation)
    {
        var dropped = 0;
        foreach (var row in _rows.Values.Where(row => row.At < before && _rows.Values.Any(other => other.Shard == row.Shard && other.At > row.At)).Take(limit).ToArray())
        {
            dropped += _rows.TryRemove((row.Shard, row.At.Microseconds), out _) ? 1 : 0;
        }

        return Task.FromResult(dropped);
    }
}
