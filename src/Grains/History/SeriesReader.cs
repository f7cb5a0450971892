using Beffroi.Journal;
using Beffroi.Journal.Ownership;
using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>Reads one series from where it is kept: sealed segments, and the journal for what is not sealed yet.</summary>
internal sealed class SeriesReader(IJournalStore journal, ISegmentStore segments, SealedPeriods known, ShardMap shards, AssetCodec codec)
{
    /// <summary>Readings by instant, each instant once, from included, to excluded.</summary>
    public async Task<List<RawReading>> Read(AssetId asset, string property, Instant from, Instant to, CancellationToken cancellation)
    {
        if (to <= from)
        {
            return [];
        }

        // The journal first: a period that is sealed in between is then read twice, which merging undoes, and not missed.
        var open = await Open(asset, property, cancellation);
        var ordered = new OrderedReadings();
        foreach (var segment in await segments.ReadSegments(asset, property, from, to, cancellation))
        {
            ordered.Add([.. SegmentCodec.Read(segment.Body).Where(r => r.At >= from && r.At < to)]);
        }

        ordered.Add([.. open.Where(r => r.At >= from && r.At < to)]);
        return [.. Merging.InForce(ordered.TakeAll())];
    }

    // What was received in an open period may have been observed at any time before, so the whole of it is looked through.
    private async Task<List<RawReading>> Open(AssetId asset, string property, CancellationToken cancellation)
    {
        var shard = shards.ShardOf(asset);
        var readings = new List<RawReading>();
        foreach (var period in await journal.Periods(cancellation))
        {
            if (await known.Has(shard, period, cancellation))
            {
                continue;
            }

            await foreach (var row in journal.ChangesOf(asset, period.From, period.To, cancellation))
            {
                readings.AddRange(codec.ReadChange(row.Body).Facts.Where(f => f.Property == property).Select(f => Taking.Reading(f, row.Version)));
            }
        }

        return readings;
    }
}
