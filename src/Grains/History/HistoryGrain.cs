using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace Beffroi.History;

/// <summary>Answers questions about series.</summary>
[GrainType("history"), StatelessWorker, Reentrant]
internal sealed class HistoryGrain(SeriesReader reader, ISegmentStore segments, Catalogue catalogue, TimeProvider time, IOptions<HistoryOptions> options) : Grain, IHistory
{
    private const int MostPoints = 5_000;
    private const int MostReadings = 10_000;
    private const int MostSteps = 10_000;

    public async Task<Series> Read(SeriesQuery query)
    {
        var now = Instant.From(time.GetUtcNow());
        var points = Math.Clamp(query.Points, 1, MostPoints);
        var fresh = FreshFor(query);
        var read = await reader.Read(query.Asset, query.Property, fresh is { } reach ? query.From - reach : query.From, query.To, CancellationToken.None);
        var before = read.TakeWhile(r => r.At < query.From).Select(r => (Instant?)r.At).LastOrDefault();
        var within = read.Where(r => r.At >= query.From).ToArray();
        var horizon = Keeping.Horizon(now, options.Value, query.Asset.Kind, query.Property);
        return new()
        {
            Points = Reduction.Reduce(within, query.From, query.To, points),
            Gaps = [.. Gaps.Between(before, within.Select(r => r.At), query.From, Instant.Earlier(query.To, now), fresh)],
            Raw = within.Length <= points,
            RetainedFrom = query.From < horizon ? horizon : null,
        };
    }

    public async Task<RawReading[]> Raw(SeriesQuery query, Instant? after, int limit)
    {
        var from = after is { } last ? Instant.Later(query.From, new(last.Microseconds + 1)) : query.From;
        var read = await reader.Read(query.Asset, query.Property, from, query.To, CancellationToken.None);
        return [.. read.Take(Math.Clamp(limit, 1, MostReadings))];
    }

    public Task<long?[]> Activity(Instant from, Instant to, TimeSpan step)
    {
        if (step <= TimeSpan.Zero || (to - from) / step > MostSteps)
        {
            throw new ArgumentOutOfRangeException(nameof(step), $"A stretch of {to - from} in steps of {step} would be more than {MostSteps} figures: ask for longer steps.");
        }

        return to <= from ? Task.FromResult<long?[]>([]) : segments.ReadActivity(from, to, step, CancellationToken.None);
    }

    // A property the kind no longer has still has a history; nobody can say how long it stayed fresh.
    private TimeSpan? FreshFor(SeriesQuery query) =>
        catalogue.Knows(query.Asset.Kind) ? catalogue.Kind(query.Asset.Kind).Find(query.Property)?.FreshFor : null;
}
