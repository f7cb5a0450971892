using Beffroi.Journal;
using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.History;

public sealed class PlotTests
{
    private static readonly SeriesName Series = new(ProbeJournal.Asset("roof"), "temperature");
    private static readonly Instant From = new(0);
    private static readonly Instant To = new(1_000);
    private static readonly TimeSpan Fresh = TimeSpan.FromMicroseconds(12);

    private static readonly Gen<RawReading[]> Readings = Gen.Select(Gen.Long[-30, 1_030], Gen.Int[-50, 50], Gen.Int[0, 40], Gen.Byte[1, 3]).Array[0, 300]
        .Select(rs => rs.Select((r, i) => new RawReading(new(r.Item1), Value.Of(r.Item2), (Quality)r.Item4, i, false, r.Item3 switch { 0 => ReadingMarks.Excluded, 1 => ReadingMarks.Corrected, _ => 0 })).ToArray());

    [Fact]
    public void Whole_segments_draw_what_their_readings_would() =>
        Gen.Select(Readings, Gen.Int[1, 40], Gen.Int[1, 12], Gen.Bool, Gen.Int[0, 8]).Sample((readings, points, largest, ages, open) =>
        {
            var (segments, journal) = Kept(readings, largest, open);
            var expected = Draw(segments, journal, points, ages, whole: false, out _);
            var drawn = Draw(segments, journal, points, ages, whole: true, out _);

            Assert.Equal(expected.Points.Length, drawn.Points.Length);
            Assert.All(expected.Points.Zip(drawn.Points), pair => Assert.Equal(pair.First with { Mean = 0 }, pair.Second with { Mean = 0 }));
            Assert.All(expected.Points.Zip(drawn.Points), pair => Assert.Equal(pair.First.Mean, pair.Second.Mean, 9));
            Assert.Equal(expected.Gaps, drawn.Gaps);
            Assert.Equal((expected.Excluded, expected.Coverage, expected.Raw), (drawn.Excluded, drawn.Coverage, drawn.Raw));
        });

    [Fact]
    public void A_plot_is_what_the_readings_in_force_say() => Gen.Select(Readings, Gen.Int[1, 40]).Sample((readings, points) =>
    {
        var (segments, journal) = Kept(readings, 10, 5);
        var drawn = Draw(segments, journal, points, ages: true, whole: true, out _);

        var inForce = readings.GroupBy(r => r.At).Select(g => g.MaxBy(r => r.Version)).Where(r => r.At >= From && r.At < To).ToArray();
        var counted = inForce.Where(r => (r.Marks & ReadingMarks.Excluded) == 0).ToArray();
        Assert.Equal(counted.Length, drawn.Points.Sum(p => p.Count));
        Assert.Equal(inForce.Length - counted.Length, drawn.Excluded);
        Assert.Equal(counted.Count(r => r.Marks == ReadingMarks.Corrected), drawn.Points.Sum(p => p.Corrected));
        Assert.Equal(counted.Sum(r => r.Value.Number), drawn.Points.Sum(p => p.Mean * p.Count), 6);
    });

    [Fact]
    public void A_dense_series_is_drawn_by_its_headers()
    {
        var readings = Enumerable.Range(0, 1_000).Select(i => new RawReading(new(i), Value.Of(i % 7), Quality.Measured, i, false)).ToArray();
        var (segments, _) = Kept(readings, 10, 0);
        Draw(segments, [], 20, ages: true, whole: true, out var decoded);
        Assert.Equal(0, decoded);
    }

    [Fact]
    public void A_late_reading_within_a_segment_has_it_decoded()
    {
        var readings = Enumerable.Range(0, 100).Select(i => new RawReading(new(i * 10), Value.Of(1), Quality.Measured, i, false)).ToArray();
        var (segments, _) = Kept(readings, 10, 0);
        RawReading[] late = [new(new(455), Value.Of(99), Quality.Measured, 500, true)];
        var drawn = Draw(segments, late, 5, ages: true, whole: true, out var decoded);
        Assert.Equal(11, decoded);
        Assert.Equal(99, drawn.Points[2].Max);
    }

    private static (SegmentRow[] Segments, RawReading[] Open) Kept(RawReading[] readings, int largest, int open)
    {
        var closed = readings[..Math.Max(0, readings.Length - open)];
        var days = closed.Chunk(60).SelectMany((day, d) => Segmenting.Cut([.. day.OrderBy(r => r.At).ThenBy(r => r.Version)], largest).Select(part => Segmenting.Row(Series, d, part)));
        return ([.. days.OrderBy(row => row.First).ThenBy(row => row.Revision)], readings[closed.Length..]);
    }

    private static Series Draw(SegmentRow[] segments, RawReading[] open, int points, bool ages, bool whole, out long decoded)
    {
        var plot = new Plot(From, To, points, now: new(5_000), ages ? Fresh : null);
        var begin = ages ? From - Fresh : From;
        var contents = new SeriesContents(begin, To, open, [.. segments.Where(s => s.First < To && s.Last >= begin)]);
        if (whole && contents.Most > points)
        {
            contents.TakeWhole(plot.CanTake, points);
        }

        decoded = contents.Decoded;
        foreach (var piece in contents.Pieces(segments.ToDictionary(s => s.Key, s => s.Body)))
        {
            plot.Add(piece);
        }

        return plot.Finish();
    }
}
