using Beffroi.Journal;
using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.History;

public sealed class SegmentMergerTests
{
    private const long Merged = 99;
    private static readonly SeriesName Series = new(ProbeJournal.Asset("roof"), "temperature");

    /// <summary>Days of readings, with late ones among them, instants that come again, and corrections: version by version.</summary>
    private static readonly Gen<RawReading[][]> Days = Gen.Select(Gen.Long[0, 60], Gen.Int[-50, 50], Gen.Byte[0, 3]).Array[1, 12].Array[2, 8].Select(days =>
    {
        var version = 0L;
        return days.Select((day, d) => day.Select((r, i) =>
            new RawReading(new((d * 40) + r.Item1), Value.Of(r.Item2), Quality.Measured, version += i % 2 == 0 ? 1 : 0, r.Item1 > 40, (ReadingMarks)r.Item3)).ToArray()).ToArray();
    });

    [Fact]
    public void Nothing_is_lost_and_nothing_is_twice() => Gen.Select(Days, Gen.Int[2, 40]).Sample((days, largest) =>
    {
        var rows = Rows(days, largest);
        var merged = Merge(rows, largest);

        var expected = days.SelectMany(d => d).OrderBy(r => r.At).ThenBy(r => r.Version).ToArray();
        Assert.Equal(expected, merged.SelectMany(row => SegmentCodec.Read(row.Body)));
        Assert.All(merged, row => Assert.Equal((SegmentCodec.Read(row.Body).Length, Merged), (row.Count, row.Revision)));
    });

    [Fact]
    public void What_is_in_force_is_the_same_before_and_after() => Gen.Select(Days, Gen.Int[2, 40]).Sample((days, largest) =>
    {
        var rows = Rows(days, largest);

        // The obvious way: at each instant the highest version, then the later word.
        var expected = days.SelectMany(d => d).GroupBy(r => r.At).OrderBy(g => g.Key).Select(g => g.OrderBy(r => r.Version).Last()).ToArray();
        Assert.Equal(expected, InForce(rows));
        Assert.Equal(expected, InForce([.. Merge(rows, largest)]));
    });

    [Fact]
    public void Segments_are_full_but_for_the_last_and_never_split_an_instant() => Gen.Select(Days, Gen.Int[2, 40]).Sample((days, largest) =>
    {
        var merged = Merge(Rows(days, largest), largest);
        Assert.All(merged.SkipLast(1), row => Assert.True(row.Count >= largest));
        Assert.All(merged.Zip(merged.Skip(1)), pair => Assert.True(pair.First.Last < pair.Second.First));
    });

    [Fact]
    public void A_segment_that_does_not_hold_what_its_header_says_stops_the_merge()
    {
        var rows = Rows([[Reading(1, 1)], [Reading(2, 2)]], 10);
        var merger = new SegmentMerger(Series, Merged, 10);
        Array.ForEach(rows, merger.Add);
        Assert.Throws<InvalidDataException>(() => merger.Finish(3));
    }

    [Fact]
    public void Segments_out_of_order_are_a_defect_and_said_so()
    {
        var merger = new SegmentMerger(Series, Merged, 10);
        merger.Add(Segmenting.Row(Series, 1, [Reading(5, 1)]));
        Assert.Throws<ArgumentException>(() => merger.Add(Segmenting.Row(Series, 1, [Reading(4, 2)])));
    }

    private static RawReading Reading(long at, long version) => new(new(at), Value.Of(1), Quality.Measured, version, false);

    private static RawReading[] InForce(SegmentRow[] rows)
    {
        var ordered = new OrderedReadings();
        foreach (var row in rows)
        {
            ordered.Add(SegmentCodec.Read(row.Body));
        }

        return [.. Merging.InForce(ordered.TakeAll())];
    }

    private static SegmentRow[] Rows(RawReading[][] days, int largest) =>
        [.. days.SelectMany((day, d) => Segmenting.Cut([.. day.OrderBy(r => r.At)], largest).Select(part => Segmenting.Row(Series, d, part)))
            .OrderBy(row => row.First).ThenBy(row => row.Revision)];

    private static IReadOnlyList<SegmentRow> Merge(SegmentRow[] rows, int largest)
    {
        var merger = new SegmentMerger(Series, Merged, largest);
        Array.ForEach(rows, merger.Add);
        return merger.Finish(rows.Sum(row => (long)row.Count));
    }
}
