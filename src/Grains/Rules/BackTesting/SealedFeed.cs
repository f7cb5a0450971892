using System.Runtime.InteropServices;
using Beffroi.History;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Rules.BackTesting;

/// <summary>
/// Feeds a back-test with sealed history in observed order, all assets together, window by window: a window is as long as what it holds may lie in memory.
/// </summary>
/// <param name="series">Those of one asset side by side.</param>
internal sealed class SealedFeed(ISegmentStore segments, IReadOnlyList<PastSeries> series, BackTest test, Action<Instant> reached)
{
    /// <summary>About 64 B each.</summary>
    private const int MostAtOnce = 2_000_000;

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    private readonly List<Fact> _moment = [];

    /// <summary>Readings a window may hold; less in tests.</summary>
    public int Most { get; init; } = MostAtOnce;

    public async Task Feed(Instant from, Instant to, CancellationToken cancellation)
    {
        var span = TimeSpan.FromDays(1);
        for (var begin = from; begin < to;)
        {
            var end = Instant.Earlier(begin + span, to);
            if (await Gather(begin, end, span > Shortest, cancellation) is not { } readings)
            {
                span /= 2;
                continue;
            }

            readings.Sort();
            Give(CollectionsMarshal.AsSpan(readings), share => reached(begin + ((end - begin) * (0.5 + (share / 2)))), cancellation);
            reached(end);
            begin = end;
            span = readings.Count < Most / 3 && span < Longest ? span * 2 : span;
        }
    }

    /// <summary>What was observed in the window; null when it is too much, and the window can be shorter.</summary>
    private async Task<List<PastReading>?> Gather(Instant begin, Instant end, bool canBeShorter, CancellationToken cancellation)
    {
        var readings = new List<PastReading>();
        for (var i = 0; i < series.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            reached(begin + ((end - begin) * (0.5 * i / series.Count)));
            var rows = await segments.ReadSegments(series[i].Asset, series[i].Property.Name, begin, end, cancellation);
            Take(rows, i, begin, end, readings);
            if (readings.Count > Most && canBeShorter)
            {
                return null;
            }
        }

        return readings;
    }

    private static void Take(SegmentRow[] rows, int series, Instant begin, Instant end, List<PastReading> into)
    {
        // Of one instant the highest version is in force; segments of several days may hold it.
        var ordered = new OrderedReadings();
        foreach (var row in rows)
        {
            ordered.Add([.. SegmentCodec.Read(row.Body).Where(r => r.At >= begin && r.At < end)]);
        }

        foreach (var reading in Merging.InForce(ordered.TakeAll()))
        {
            if ((reading.Marks & ReadingMarks.Excluded) == 0)
            {
                into.Add(new(reading.At, series, reading.Value, reading.Quality, reading.Late, (reading.Marks & ReadingMarks.Corrected) != 0));
            }
        }
    }

    private void Give(ReadOnlySpan<PastReading> readings, Action<double> done, CancellationToken cancellation)
    {
        for (var first = 0; first < readings.Length;)
        {
            cancellation.ThrowIfCancellationRequested();
            var (at, asset) = (readings[first].At, series[readings[first].Series].Asset);
            _moment.Clear();
            for (; first < readings.Length && readings[first].At == at && series[readings[first].Series].Asset == asset; first++)
            {
                _moment.Add(Fact(readings[first]));
            }

            test.Take(asset, _moment, at);
            done((double)first / readings.Length);
        }
    }

    // What is neither measured nor put by a person, the kind worked out then. That it came late is kept as a mark of its own: in observed order it is not.
    private Fact Fact(in PastReading reading) => new(
        series[reading.Series].Property.Name, reading.Value, reading.At, reading.Quality,
        reading.Corrected ? FactMarks.Corrected : reading.Quality != Quality.Measured ? FactMarks.Derived : reading.Late ? FactMarks.Late : FactMarks.None);
}
