using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.History;

public sealed class ReductionTests
{
    private static readonly Instant From = new(1_000);
    private static readonly Instant To = new(11_000);

    private static readonly Gen<RawReading[]> Series = Gen.Select(Gen.Long[1_000, 10_999], Gen.Int[-50, 50], Gen.Byte[1, 3]).Array[0, 200]
        .Select(rs => rs.DistinctBy(r => r.Item1).OrderBy(r => r.Item1).Select(r => new RawReading(new(r.Item1), Value.Of(r.Item2), (Quality)r.Item3, r.Item1, false)).ToArray());

    [Fact]
    public void Counts_add_up_and_no_spike_is_lost() =>
        Gen.Select(Series, Gen.Int[1, 50]).Where((s, _) => s.Length > 0).Sample((series, points) =>
        {
            var reduced = Reduce(series, From, To, points);
            Assert.True(reduced.Length <= Math.Max(points, series.Length));
            Assert.Equal(series.Length, reduced.Sum(p => p.Count));
            Assert.Equal(series.Min(r => r.Value.Number), reduced.Min(p => p.Min));
            Assert.Equal(series.Max(r => r.Value.Number), reduced.Max(p => p.Max));
            Assert.Equal(series.Sum(r => r.Value.Number), reduced.Sum(p => p.Mean * p.Count), 6);
            Assert.Equal(series[^1].Value.Number, reduced[^1].Last);
        });

    [Fact]
    public void Every_bucket_speaks_of_its_own_readings() =>
        Gen.Select(Series, Gen.Int[1, 50]).Where((s, p) => s.Length > p).Sample((series, points) =>
        {
            var reduced = Reduce(series, From, To, points);
            Assert.InRange(reduced.Length, 1, points);
            Assert.True(reduced.Zip(reduced.Skip(1)).All(p => p.First.At < p.Second.At));
            foreach (var (bucket, next) in reduced.Zip(reduced.Skip(1).Select(p => p.At).Append(To)))
            {
                var own = series.Where(r => r.At >= bucket.At && r.At < next).ToArray();
                Assert.Equal(own.Length, bucket.Count);
                Assert.Equal(own.Min(r => r.Value.Number), bucket.Min);
                Assert.Contains(own, r => r.At == bucket.MinAt && r.Value.Number == bucket.Min);
                Assert.Contains(own, r => r.At == bucket.MaxAt && r.Value.Number == bucket.Max);
                Assert.Equal(own.Any(r => r.Quality == Quality.Inferred), bucket.Quality == Quality.Inferred);
            }
        });

    [Fact]
    public void Few_readings_are_given_as_they_are() =>
        Series.Where(s => s.Length > 0).Sample(series =>
        {
            var points = Reduce(series, From, To, 200);
            Assert.Equal(series.Select(r => (r.At, r.Value.Number, 1)), points.Select(p => (p.At, p.Mean, p.Count)));
        });

    [Fact]
    public void Texts_keep_the_last_and_have_no_figures()
    {
        RawReading[] words = [Word(1_000, "green"), Word(2_000, "amber"), Word(9_000, "red")];
        var points = Reduce(words, From, To, 2);
        Assert.Equal(["amber", "red"], points.Select(p => p.Text));
        Assert.All(points, p => Assert.True(double.IsNaN(p.Min) && double.IsNaN(p.Max) && double.IsNaN(p.Mean) && double.IsNaN(p.Last)));
    }

    private static SeriesPoint[] Reduce(RawReading[] readings, Instant from, Instant to, int points)
    {
        var reduction = new Reduction(from, to, points);
        Array.ForEach(readings, reduction.Add);
        return reduction.Points(_ => double.NaN);
    }

    private static RawReading Word(long at, string word) => new(new(at), Value.Of(word), Quality.Measured, at, false);
}
