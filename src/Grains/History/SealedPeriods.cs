using System.Collections.Concurrent;
using Beffroi.Journal;

namespace Beffroi.History;

/// <summary>Which periods of which shards are sealed. What is sealed stays so: it is remembered and not asked again.</summary>
internal sealed class SealedPeriods(ISegmentStore segments)
{
    private readonly ConcurrentDictionary<(int Shard, JournalPeriod Period), bool> _sealed = [];

    public async ValueTask<bool> Has(int shard, JournalPeriod period, CancellationToken cancellation)
    {
        if (_sealed.ContainsKey((shard, period)))
        {
            return true;
        }

        var done = await segments.IsSealed(shard, period, cancellation);
        if (done)
        {
            _sealed[(shard, period)] = true;
        }

        return done;
    }
}
