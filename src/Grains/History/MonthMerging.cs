using Beffroi.Journal;
using Beffroi.Journal.Ownership;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.History;

/// <summary>
/// Merges the sealed days of a closed month into large segments, oldest month first, a bounded piece of work at a time. Where it got to is forgotten when the
/// process ends: the month is then looked through again, and what is merged already is left alone.
/// </summary>
internal sealed partial class MonthMerging(
    IJournalStore journal, ISegmentStore segments, IMergeStore merges, SealedPeriods known, IShardsHere shards, ShardMap map,
    IOptions<HistoryOptions> options, ILogger<MonthMerging> logger)
{
    private const int SeriesAtOnce = 500;

    private MonthUnderWay? _work;

    /// <summary>Does the next piece of work; says whether there is more to do at once.</summary>
    public async Task<bool> Advance(Instant now, CancellationToken cancellation)
    {
        _work ??= await NextMonth(now, cancellation);
        if (_work is not { } work)
        {
            return false;
        }

        var batch = new MergeBatch(segments, merges, options.Value.SegmentReadings);
        for (var looked = 0; looked < options.Value.MergeSeries;)
        {
            var names = await merges.SeriesAfter(work.Reached, SeriesAtOnce, cancellation);
            await Merge(batch, work, names, cancellation);
            if (names.Length < SeriesAtOnce)
            {
                await Close(work, cancellation);
                return true;
            }

            work.Reached = names[^1];
            looked += names.Length;
        }

        return true;
    }

    private async Task Merge(MergeBatch batch, MonthUnderWay work, SeriesName[] names, CancellationToken cancellation)
    {
        var owned = shards.Sealable().Where(work.Shards.Contains).ToHashSet();
        foreach (var name in names.Where(n => owned.Contains(map.ShardOf(n.Asset))))
        {
            try
            {
                await batch.Add(name, work.Month, cancellation);
            }
            catch (InvalidDataException trouble)
            {
                LogUnmerged(trouble, name.Asset, name.Property, work.Month.From);
            }
        }

        var done = await batch.Write(cancellation);
        work.Segments += done.Merged;
        work.Days += done.Days;
    }

    private async Task Close(MonthUnderWay work, CancellationToken cancellation)
    {
        // A shard that went elsewhere meanwhile is looked through again by its new owner.
        foreach (var shard in shards.Sealable().Where(work.Shards.Contains))
        {
            await merges.NoteMerged(shard, work.Month.To, cancellation);
        }

        LogMerged(work.Month.From, work.Days, work.Segments, work.Shards.Count);
        _work = null;
    }

    private async Task<MonthUnderWay?> NextMonth(Instant now, CancellationToken cancellation)
    {
        var months = new List<(Month Month, int Shard)>();
        var periods = await journal.Periods(cancellation);
        foreach (var shard in shards.Sealable())
        {
            var from = await merges.MergedUntil(shard, cancellation);
            if (await merges.FirstSealed(shard, from, cancellation) is { } first && Month.Of(first) is var month
                && month.To + options.Value.MergeAfter <= now && await IsSealed(shard, month, periods, cancellation))
            {
                months.Add((month, shard));
            }
        }

        if (months.Count == 0)
        {
            return null;
        }

        var oldest = months.MinBy(m => m.Month.From).Month;
        return new(oldest, [.. months.Where(m => m.Month == oldest).Select(m => m.Shard)]);
    }

    private async Task<bool> IsSealed(int shard, Month month, JournalPeriod[] periods, CancellationToken cancellation)
    {
        foreach (var period in periods.Where(p => p.From >= month.From && p.From < month.To))
        {
            if (!await known.Has(shard, period, cancellation))
            {
                return false;
            }
        }

        return true;
    }
}
