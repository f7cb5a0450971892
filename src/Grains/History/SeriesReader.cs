using Beffroi.Journal;
using Beffroi.Journal.Ownership;
using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>Reads one series from where it is kept: sealed segments, and the journal for what is not sealed yet.</summary>
internal sealed class SeriesReader(IJournalStore journal, ISegmentStore segments, SealedPeriods known, ShardMap shards, AssetCodec codec)
{
    private const int MostAttempts = 5;

    /// <summary>What there is of the series from <paramref name="from"/> (included) to <paramref name="to"/> (excluded).</summary>
    public async Task<SeriesContents> Contents(SeriesName series, Instant from, Instant to, CancellationToken cancellation)
    {
        // The journal first: a period that is sealed in between is then read twice, which the order by version undoes, and not missed.
        var open = await Open(series, cancellation);
        return new(from, to, open, to <= from ? [] : await segments.ReadHeaders(series.Asset, series.Property, from, to, cancellation));
    }

    /// <summary>
    /// The series in pieces. <paramref name="prepare"/> sees what there is before anything is decoded, says which segments may be taken whole,
    /// and ends the reading with false.
    /// </summary>
    public async Task<IEnumerable<SeriesPiece>> Read(SeriesName series, Instant from, Instant to, Func<SeriesContents, bool> prepare, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var contents = await Contents(series, from, to, cancellation);
            if (!prepare(contents))
            {
                return [];
            }

            var needed = contents.Needed;
            var bodies = contents.AnyWhole
                ? await segments.ReadSegments(series.Asset, series.Property, needed, cancellation)
                : await segments.ReadSegments(series.Asset, series.Property, from, to, cancellation);
            var found = bodies.ToDictionary(row => row.Key, row => row.Body);

            // Segments may be merged away, or forgotten, between the look at the headers and the reading of the bodies.
            if (needed.All(found.ContainsKey))
            {
                return contents.Pieces(found);
            }

            if (attempt == MostAttempts)
            {
                throw new StoreUnavailableException($"{series.Asset} {series.Property} was being rearranged each time it was read.");
            }
        }
    }

    /// <summary>Every reading, also those that others of their instant replace; of one instant the one in force stands last.</summary>
    public async Task<List<RawReading>> ReadAll(SeriesName series, Instant from, Instant to, CancellationToken cancellation) =>
        [.. (await Read(series, from, to, _ => true, cancellation)).SelectMany(piece => piece.Readings)];

    // What was received in an open period may have been observed at any time before, so the whole of it is looked through.
    private async Task<List<RawReading>> Open(SeriesName series, CancellationToken cancellation)
    {
        var shard = shards.ShardOf(series.Asset);
        var readings = new List<RawReading>();
        foreach (var period in await journal.Periods(cancellation))
        {
            if (await known.Has(shard, period, cancellation))
            {
                continue;
            }

            await foreach (var row in journal.ChangesOf(series.Asset, period.From, period.To, cancellation))
            {
                readings.AddRange(codec.ReadChange(row.Body).Facts.Where(f => f.Property == series.Property).Select(f => Taking.Reading(f, row.Version)));
            }
        }

        return readings;
    }
}
