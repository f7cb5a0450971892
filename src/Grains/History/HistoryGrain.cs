using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace Beffroi.History;

/// <summary>Answers questions about series.</summary>
[GrainType("history"), StatelessWorker]
internal sealed class HistoryGrain(
    SeriesReader reader, ISegmentStore segments, ICorrectionStore corrections, Catalogue catalogue, TimeProvider time, IOptions<HistoryOptions> options) : Grain, IHistory
{
    private const int MostPoints = 5_000;
    private const int MostReadings = 10_000;
    private const int MostSteps = 10_000;
    private const int MostCorrections = 200;

    public async Task<Series> Read(SeriesQuery query)
    {
        var now = Instant.From(time.GetUtcNow());
        var horizon = Keeping.Horizon(now, options.Value, query.Asset.Kind, query.Property);
        var points = Math.Clamp(query.Points, 1, MostPoints);
        var plot = new Plot(query.From, query.To, points, now, FreshFor(query));
        var begin = Instant.Later(FreshFor(query) is { } reach ? query.From - reach : query.From, horizon);
        HistoryLimit? refused = null;
        var pieces = await reader.Read(Series(query), begin, query.To, contents =>
        {
            if (contents.Most > points)
            {
                contents.TakeWhole(plot.CanTake, points);
            }

            refused = contents.Decoded > options.Value.PlotReadings ? new(contents.Decoded, options.Value.PlotReadings) : null;
            return refused is null;
        }, CancellationToken.None);
        foreach (var piece in pieces)
        {
            plot.Add(piece);
        }

        return plot.Finish() with
        {
            RetainedFrom = query.From < horizon ? horizon : null,
            Corrections = await corrections.Read(query.Asset, query.Property, query.From, query.To, MostCorrections, CancellationToken.None),
            Refused = refused,
        };
    }

    public async Task<HistoryReading[]> Raw(SeriesQuery query, Instant? after, int limit)
    {
        var most = Math.Clamp(limit, 1, MostReadings);
        var horizon = Keeping.Horizon(Instant.From(time.GetUtcNow()), options.Value, query.Asset.Kind, query.Property);
        var from = Instant.Later(after is { } last ? Instant.Later(query.From, new(last.Microseconds + 1)) : query.From, horizon);
        var page = new List<HistoryReading>();
        while (page.Count < most && from < query.To)
        {
            // No further than a page needs: a reading that is replaced, or outside, costs another step.
            var contents = await reader.Contents(Series(query), from, query.To, CancellationToken.None);
            var to = contents.EndOf(most);
            page.AddRange(WithWas(await reader.ReadAll(Series(query), from, to, CancellationToken.None)));
            from = to;
        }

        return [.. page.Take(most)];
    }

    public Task<long?[]> Activity(Instant from, Instant to, TimeSpan step)
    {
        if (step <= TimeSpan.Zero || (to - from) / step > MostSteps)
        {
            throw new ArgumentOutOfRangeException(nameof(step), $"A stretch of {to - from} in steps of {step} would be more than {MostSteps} figures: ask for longer steps.");
        }

        return to <= from ? Task.FromResult<long?[]>([]) : segments.ReadActivity(from, to, step, CancellationToken.None);
    }

    private static SeriesName Series(SeriesQuery query) => new(query.Asset, query.Property);

    private static IEnumerable<HistoryReading> WithWas(List<RawReading> all)
    {
        for (var i = 0; i < all.Count; i++)
        {
            var replaces = i > 0 && all[i - 1].At == all[i].At && all[i].Marks != ReadingMarks.None;
            if (i + 1 == all.Count || all[i + 1].At != all[i].At)
            {
                yield return new(all[i], replaces ? all[i - 1].Value : Value.None);
            }
        }
    }

    // A property the kind no longer has still has a history; nobody can say how long it stayed fresh.
    private TimeSpan? FreshFor(SeriesQuery query) =>
        catalogue.Knows(query.Asset.Kind) ? catalogue.Kind(query.Asset.Kind).Find(query.Property)?.FreshFor : null;
}
