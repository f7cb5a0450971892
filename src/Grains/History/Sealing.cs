using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.History;

/// <summary>Turns closed days of the journal into segments, shard by shard. Doing it twice changes nothing; a day that cannot be sealed stays in the journal and is tried again.</summary>
internal sealed partial class Sealing(
    IJournalStore journal, ISegmentStore segments, SealedPeriods known, IShardsHere shards, AssetCodec codec, IOptions<HistoryOptions> options, ILogger<Sealing> logger)
{
    /// <summary>Seals every closed day of this silo's shards that is not sealed; says how many.</summary>
    public async Task<int> SealClosed(Instant now, CancellationToken cancellation)
    {
        var count = 0;
        var closed = (await journal.Periods(cancellation)).Where(p => p.To + options.Value.SealAfter <= now).ToArray();
        foreach (var period in closed)
        {
            foreach (var shard in shards.Sealable())
            {
                count += await SealOrSay(shard, period, cancellation) ? 1 : 0;
            }
        }

        return count;
    }

    private async Task<bool> SealOrSay(int shard, JournalPeriod period, CancellationToken cancellation)
    {
        try
        {
            if (await known.Has(shard, period, cancellation))
            {
                return false;
            }

            await Seal(shard, period, cancellation);
            return true;
        }
        catch (Exception trouble) when (!cancellation.IsCancellationRequested)
        {
            LogUnsealed(trouble, period.From, shard);
            return false;
        }
    }

    // What is in memory at once is bounded: the shard's series are sealed part by part, each part in a pass over the day's rows. Segments do not depend on
    // how many parts there were, so a sealing that was killed, or that needed more parts, writes the same ones again.
    private async Task Seal(int shard, JournalPeriod period, CancellationToken cancellation)
    {
        // Before the rows are read: one that is committed meanwhile, and is not seen, has a higher sequence.
        var through = await journal.LastSequenceIn(period, shard, cancellation);
        var (readings, count, bytes) = (0L, 0, 0L);
        for (var part = SealingPart.Whole; ; part = part.Next)
        {
            SegmentBuilder? builder;
            while ((builder = await Gather(shard, period, part, cancellation)) is null)
            {
                part = part.Halved;
            }

            var rows = builder.Build();
            (readings, count, bytes) = (readings + builder.Count, count + rows.Length, bytes + rows.Sum(r => (long)r.Body.Length));
            if (part.IsLast)
            {
                await segments.Seal(shard, period, through, rows, cancellation);
                break;
            }

            await segments.Prepare(shard, period, through, rows, cancellation);
        }

        LogSealed(period.From, shard, readings, count, bytes);
    }

    /// <summary>The readings of a part; null when they are too many and the part can be made smaller.</summary>
    private async Task<SegmentBuilder?> Gather(int shard, JournalPeriod period, SealingPart part, CancellationToken cancellation)
    {
        var builder = new SegmentBuilder(period, options.Value.SegmentReadings);
        await foreach (var row in journal.ChangesIn(period, shard, cancellation))
        {
            if (!part.Holds(row.Asset))
            {
                continue;
            }

            builder.Add(row.Asset, row.Version, codec.ReadChange(row.Body).Facts);
            if (builder.Count > options.Value.SealReadings && part.CanHalve)
            {
                return null;
            }
        }

        return builder;
    }
}
