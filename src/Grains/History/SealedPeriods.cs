using System.Collections.Concurrent;
using Beffroi.Journal;

namespace Beffroi.History;

/// <summary>
/// Which periods of which shards are sealed, with every row that is in them. A row may come into a day that was sealed before: the deadline of an asset that slept,
/// a clock that was set back. Then the day is not sealed any more until it is sealed again; so what is known is asked again after some minutes.
/// </summary>
internal sealed class SealedPeriods(IJournalStore journal, ISegmentStore segments, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(int Shard, JournalPeriod Period), long> _askedAt = [];

    public async ValueTask<bool> Has(int shard, JournalPeriod period, CancellationToken cancellation)
    {
        if (_askedAt.TryGetValue((shard, period), out var at) && time.GetElapsedTime(at) < Remembered)
        {
            return true;
        }

        var now = time.GetTimestamp();
        var through = await segments.SealedThrough(shard, period, cancellation);
        if (through is null || through < await journal.LastSequenceIn(period, shard, cancellation))
        {
            _askedAt.TryRemove((shard, period), out _);
            return false;
        }

        _askedAt[(shard, period)] = now;
        return true;
    }
}
