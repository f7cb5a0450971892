using Beffroi.History;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Journal.Ownership;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Indicators;

/// <summary>
/// Reads the series of many assets at once and folds them: the journal's open days once a shard, of sealed history headers, and bodies only where a header does not tell.
/// Holds one shard's readings at a time.
/// </summary>
internal sealed class SeriesSurvey(IJournalStore journal, ISegmentStore segments, SealedPeriods sealedPeriods, ShardMap shards, AssetCodec codec)
{
    private const int Page = 20_000;
    private static readonly TimeSpan ShortestReach = TimeSpan.FromDays(2);
    private static readonly TimeSpan LongestReach = TimeSpan.FromDays(31);

    /// <param name="groupOf">In which group an asset counts.</param>
    /// <param name="trail">To know, or to say, which readings count: then every reading is read, none taken by the figures of its segment.</param>
    public async Task<SurveyResult> Read(
        InventoryEntry[] assets, SeriesTerm[] terms, Instant[] edges, Func<InventoryEntry, int> groupOf, int groups, CancellationToken cancellation, SeriesTrail? trail = null)
    {
        var result = new SurveyResult(terms, edges, groups);
        var byKind = terms.ToLookup(term => term.Kind);
        foreach (var shard in assets.Where(asset => byKind.Contains(asset.Asset.Kind)).GroupBy(asset => shards.ShardOf(asset.Asset)))
        {
            var open = await Open(shard.Key, terms, edges, cancellation);
            foreach (var asset in shard)
            {
                foreach (var property in byKind[asset.Asset.Kind].GroupBy(term => term.Property))
                {
                    await Fold(result, groupOf(asset), new(asset.Asset, property.Key.Name), [.. property], open, trail, cancellation);
                }
            }
        }

        return result;
    }

    private async Task Fold(SurveyResult result, int group, SeriesName series, SeriesTerm[] terms, Dictionary<SeriesName, List<RawReading>> open, SeriesTrail? trail, CancellationToken cancellation)
    {
        var folds = terms.Select(term => new SeriesFold(term.Property, term.Figure, term.Held, result.Edges)).ToArray();
        var (from, to) = (result.Edges[0] - Reach(terms[0].Property), result.Edges[^1]);
        var headers = await segments.ReadHeaders(series.Asset, series.Property, from, to, cancellation);
        var contents = new SeriesContents(from, to, open.GetValueOrDefault(series) ?? [], headers);
        if (trail is null)
        {
            contents.TakeWhole(header => folds.All(fold => fold.CanTake(header)), 0);
        }

        trail?.Begin(series, headers);
        var needed = contents.Needed;
        var bodies = needed.Length == 0 ? [] : await segments.ReadSegments(series.Asset, series.Property, needed, cancellation);
        var found = bodies.ToDictionary(row => row.Key, row => row.Body);
        if (!needed.All(found.ContainsKey))
        {
            throw new StoreUnavailableException($"{series.Asset} {series.Property} was being rearranged when it was read.");
        }

        foreach (var piece in contents.Pieces(found))
        {
            Add(folds, trail?.Take(series, piece) ?? piece);
        }

        foreach (var (term, fold) in terms.Zip(folds))
        {
            result.Add(group, term, fold.Finish());
        }
    }

    private static void Add(SeriesFold[] folds, SeriesPiece piece)
    {
        var readings = piece.Whole is null ? Merging.InForce(piece.Readings).ToArray() : [];
        foreach (var fold in folds)
        {
            if (piece.Whole is { } whole)
            {
                fold.Add(whole);
            }

            foreach (var reading in readings)
            {
                fold.Add(reading);
            }
        }
    }

    // What was received in an open period may have been observed at any time before, so the whole of it is looked through.
    private async Task<Dictionary<SeriesName, List<RawReading>>> Open(int shard, SeriesTerm[] terms, Instant[] edges, CancellationToken cancellation)
    {
        var open = new Dictionary<SeriesName, List<RawReading>>();
        var wanted = terms.Select(term => (term.Kind, term.Property.Name)).ToHashSet();
        var kinds = terms.Select(term => term.Kind).ToHashSet();
        foreach (var period in await journal.Periods(cancellation))
        {
            if (await sealedPeriods.Has(shard, period, cancellation))
            {
                continue;
            }

            for (var rows = await journal.ReadChanges(period, shard, 0, Page, cancellation); rows.Length > 0; rows = await journal.ReadChanges(period, shard, rows[^1].Sequence, Page, cancellation))
            {
                foreach (var row in rows.Where(row => kinds.Contains(row.Asset.Kind)))
                {
                    Take(open, row, wanted, edges[^1]);
                }
            }
        }

        return open;
    }

    private void Take(Dictionary<SeriesName, List<RawReading>> open, in ChangeRow row, HashSet<(string Kind, string Property)> wanted, Instant before)
    {
        foreach (var fact in codec.ReadChange(row.Body).Facts)
        {
            if (wanted.Contains((row.Asset.Kind, fact.Property)) && fact.At < before)
            {
                var series = new SeriesName(row.Asset, fact.Property);
                if (!open.TryGetValue(series, out var readings))
                {
                    open[series] = readings = [];
                }

                readings.Add(Taking.Reading(fact, row.Version));
            }
        }
    }

    /// <summary>How far back a value may come from that still counts where the period begins.</summary>
    private static TimeSpan Reach(Property property) => property.FreshFor is { } fresh ? (fresh > ShortestReach ? fresh : ShortestReach) : LongestReach;
}
