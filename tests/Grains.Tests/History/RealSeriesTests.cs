using Beffroi.Support.History;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.History;

/// <summary>What a reading costs, on series nobody made up, in segments of at most 4,096 and of 96 readings, a day of a quarter-hourly property.</summary>
public sealed class RealSeriesTests(ITestOutputHelper output)
{
    [Fact]
    public void Car_parks_cost_less_than_four_bytes_a_reading() => Measure(RealSeries.Birmingham(), largest: 4096, most: 4);

    [Fact]
    public void Hourly_meters_cost_less_than_two_bytes_a_reading() => Measure(RealSeries.Cambridge(), largest: 4096, most: 2);

    [Fact]
    public void A_lorawan_sensor_costs_less_than_five_bytes_a_reading() => Measure(RealSeries.CampusIot(), largest: 4096, most: 5);

    [Fact]
    public void Segments_of_four_days_cost_less_than_two_bytes_a_reading() => Measure(RealSeries.Cambridge(), largest: 96, most: 2);

    [Fact]
    public void A_year_on_a_plot_keeps_its_extremes()
    {
        foreach (var series in RealSeries.Cambridge().Values)
        {
            var reduction = new Reduction(series[0].At, series[^1].At + TimeSpan.FromHours(1), 600);
            Array.ForEach(series, reduction.Add);
            var reduced = reduction.Points(_ => double.NaN);
            Assert.InRange(reduced.Length, 500, 600);
            Assert.Equal(series.Length, reduced.Sum(p => p.Count));
            Assert.Equal((series.Min(r => r.Value.Number), series.Max(r => r.Value.Number)), (reduced.Min(p => p.Min), reduced.Max(p => p.Max)));
        }
    }

    private void Measure(Dictionary<string, RawReading[]> all, int largest, double most)
    {
        var (bytes, count) = (0L, 0L);
        foreach (var (name, series) in all.Where(s => s.Value.Length > 0))
        {
            foreach (var part in series.Chunk(largest))
            {
                var body = SegmentCodec.Write(part);
                Assert.Equal(part, SegmentCodec.Read(body));
                (bytes, count) = (bytes + body.Length, count + part.Length);
            }

            output.WriteLine($"{Path.GetFileName(name)}: {series.Length} readings");
        }

        output.WriteLine($"{count} readings, {bytes} bytes: {(double)bytes / count:0.00} a reading");
        Assert.InRange((double)bytes / count, 0.1, most);
    }
}
