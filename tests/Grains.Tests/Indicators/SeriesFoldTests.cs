using Beffroi.History;
using Beffroi.Journal;
using Beffroi.Quantities;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;
using CsCheck;
using Xunit;

namespace Beffroi.Indicators;

public sealed class SeriesFoldTests
{
    private static readonly Property<Percent> Level = Property.Number<Percent>("level", 0, 100, 0, TimeSpan.FromMinutes(30));
    private static readonly Property<KilowattHour> Index = Property.Number<KilowattHour>("index", 0, 1e9, 0, TimeSpan.FromHours(1), isIndex: true);
    private static readonly FlagProperty Forever = Property.Flag("flag");
    private static readonly Instant Begin = Instant.From(new DateTimeOffset(2026, 3, 28, 23, 0, 0, TimeSpan.Zero));

    private static readonly Gen<RawReading[]> Readings = Gen.Select(Gen.Int[-180, 600], Gen.Int[0, 100], Gen.Byte[0, 2])
        .Array[0, 40].Select(all => all.DistinctBy(r => r.Item1).OrderBy(r => r.Item1).Select((r, i) => Reading(r.Item1, r.Item2, (Quality)(r.Item3 + 1), i)).ToArray());

    private static Instant[] Hours(int hours) => [.. Enumerable.Range(0, hours + 1).Select(hour => Begin + TimeSpan.FromHours(hour))];

    [Theory]
    [InlineData(SeriesFigure.Mean), InlineData(SeriesFigure.Increase), InlineData(SeriesFigure.Share), InlineData(SeriesFigure.Times)]
    public void Steps_add_up_to_the_whole(SeriesFigure figure) => Readings.Sample(readings =>
    {
        var whole = Fold(figure, readings, [Begin, Begin + TimeSpan.FromHours(10)]).Single();
        var sum = default(Tally);
        foreach (var step in Fold(figure, readings, Hours(10)))
        {
            sum.Add(step);
        }

        Close(whole, sum);
    });

    [Theory]
    [InlineData(SeriesFigure.Increase), InlineData(SeriesFigure.Share), InlineData(SeriesFigure.Times)]
    public void Segments_by_their_headers_give_what_their_readings_give(SeriesFigure figure) => Gen.Select(Readings, Gen.Int[1, 8]).Sample((readings, cut) =>
    {
        var grown = figure == SeriesFigure.Increase ? Grown(readings) : readings;
        var fold = new SeriesFold(Of(figure), figure, Condition(figure), Hours(10));
        foreach (var part in Segmenting.Cut(grown, cut))
        {
            var row = Segmenting.Row(new(AssetId.Of("lamp", "L"), "level"), 0, part);
            if (row.First >= Begin && row.Last < Begin + TimeSpan.FromHours(10) && fold.CanTake(row))
            {
                fold.Add((SegmentHeader)row);
            }
            else
            {
                part.ToList().ForEach(reading => fold.Add(reading));
            }
        }

        foreach (var (a, b) in Fold(figure, grown, Hours(10)).Zip(fold.Finish()))
        {
            Close(a, b);
        }
    });

    [Fact]
    public void What_was_not_fresh_counts_nowhere()
    {
        var mean = Fold(SeriesFigure.Mean, [Reading(0, 10), Reading(60, 50)], Hours(2));

        Assert.Equal((1800, 10 * 1800.0), (mean[0].Seconds, mean[0].Integral));
        Assert.Equal((1800, 50 * 1800.0), (mean[1].Seconds, mean[1].Integral));
    }

    [Fact]
    public void A_meter_knows_what_a_silence_hid_and_another_meter_counts_nothing()
    {
        var steps = Fold(SeriesFigure.Increase, [Reading(-60, 100), Reading(180, 180), Reading(200, 3)], Hours(4));

        Assert.Equal([20, 20, 20, 0], steps.Select(s => Math.Round(s.Increase, 6)));
        Assert.Equal([3600, 3600, 3600, 0], steps.Select(s => s.Seconds));
    }

    [Fact]
    public void What_does_not_age_holds_until_now_and_what_was_never_heard_is_unknown()
    {
        var fold = new SeriesFold(Forever, SeriesFigure.Share, Held.Yes, Hours(3));
        fold.Add(new RawReading(Begin + TimeSpan.FromHours(1), Value.Of(true), Quality.Measured, 1, false));
        var steps = fold.Finish();

        Assert.Equal([0, 3600, 3600], steps.Select(s => s.Seconds));
        Assert.True(double.IsNaN(Reckoning.Of(SeriesFigure.Share, steps[0], 1, 3600).Value));
        Assert.Equal(100, Reckoning.Of(SeriesFigure.Share, steps[1], 1, 3600).Value);
    }

    [Fact]
    public void A_choice_that_begins_counts_once()
    {
        var states = Property.Choice<Better>("better", TimeSpan.FromHours(1));
        var fold = new SeriesFold(states, SeriesFigure.Times, Held.In(Better.Up), Hours(2));
        foreach (var (minute, choice) in new[] { (-20, "up"), (10, "up"), (20, "down"), (30, "up"), (40, "up"), (70, "down"), (80, "up") })
        {
            fold.Add(new RawReading(Begin + TimeSpan.FromMinutes(minute), Value.Of(choice), Quality.Measured, 1, false));
        }

        Assert.Equal([1, 1], fold.Finish().Select(s => s.Times));
    }

    private static Tally[] Fold(SeriesFigure figure, RawReading[] readings, Instant[] edges)
    {
        var fold = new SeriesFold(Of(figure), figure, Condition(figure), edges);
        readings.ToList().ForEach(reading => fold.Add(reading));
        return fold.Finish();
    }

    private static Property Of(SeriesFigure figure) => figure == SeriesFigure.Increase ? Index : Level;

    private static Held? Condition(SeriesFigure figure) => figure is SeriesFigure.Share or SeriesFigure.Times ? Held.Above(50) : null;

    private static RawReading Reading(int minute, double value, Quality quality = Quality.Measured, long version = 1) =>
        new(Begin + TimeSpan.FromMinutes(minute), Value.Of(value), quality, version, false);

    private static RawReading[] Grown(RawReading[] readings)
    {
        var sum = 0.0;
        return [.. readings.Select(r => r with { Value = Value.Of(sum += r.Value.Number) })];
    }

    // A mean by headers is the mean of readings, not of time: only what is exact is compared.
    private static void Close(Tally a, Tally b)
    {
        Assert.Equal(a.Seconds, b.Seconds, 1e-3);
        Assert.Equal(a.Held, b.Held, 1e-3);
        Assert.Equal(a.Increase, b.Increase, 1e-3);
        Assert.Equal((a.Times, a.Series, a.Last), (b.Times, b.Series, b.Last));
    }
}
