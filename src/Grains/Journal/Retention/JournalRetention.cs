using Beffroi.Journal.Hosting;
using Beffroi.Journal.Ownership;
using Beffroi.Journal.Writing;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Retention;

/// <summary>
/// Drops the journal's old tables: their days of keeping are over, history has sealed them, and every checkpoint is past them. Has old firings of rules forgotten, too.
/// </summary>
internal sealed partial class JournalRetention(
    IJournalStore store, ISegmentStore segments, ShardTable table, WorkQueue queue, JournalOptions options, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    public async Task Run(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false))
        {
            try
            {
                await DropOld(cancellation).ConfigureAwait(false);
            }
            catch (Exception trouble) when (!cancellation.IsCancellationRequested)
            {
                LogTrouble(trouble);
            }
        }
    }

    /// <summary>The owner of shard 0 does it for all.</summary>
    public async Task DropOld(CancellationToken cancellation)
    {
        if (table.Slots[0].State != ShardState.Owned)
        {
            return;
        }

        queue.TryAdd(new RegisterWork([new RegisterWrite.FiringsForgotten(Instant.From(time.GetUtcNow()) - options.KeepFirings)]));
        var before = Instant.From(time.GetUtcNow()) - options.Keep;
        foreach (var period in (await store.Periods(cancellation).ConfigureAwait(false)).Where(p => p.To <= before))
        {
            if (await IsDone(period, cancellation).ConfigureAwait(false))
            {
                await store.Drop(period, cancellation).ConfigureAwait(false);
                LogDropped(period.From);
            }
        }
    }

    private async Task<bool> IsDone(JournalPeriod period, CancellationToken cancellation)
    {
        foreach (var shard in await store.ReadShards(cancellation).ConfigureAwait(false))
        {
            var last = await store.LastSequenceIn(period, shard.Id, cancellation).ConfigureAwait(false);
            var through = await segments.SealedThrough(shard.Id, period, cancellation).ConfigureAwait(false);
            if (through is null || through < last || last > shard.Checkpoint)
            {
                return false;
            }
        }

        return true;
    }
}
