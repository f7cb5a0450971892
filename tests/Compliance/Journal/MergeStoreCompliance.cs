using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Compliance.Journal;

/// <summary>What a store owes the merging of months: every sentence of <see cref="IMergeStore"/>.</summary>
public abstract class MergeStoreCompliance(IStoreSite site) : StoreCompliance(site)
{
    private static readonly JournalPeriod Day = new(Some.Noon - TimeSpan.FromHours(12), Some.Noon + TimeSpan.FromHours(12));

    private IMergeStore Merges => Stores.Merges;

    [Fact]
    public async Task How_far_a_shard_is_merged_only_grows()
    {
        Assert.Equal(new Instant(0), await Merges.MergedUntil(1, None));
        await Merges.NoteMerged(1, Hour(5), None);
        await Merges.NoteMerged(1, Hour(3), None);
        await Merges.NoteMerged(2, Hour(1), None);

        Assert.Equal((Hour(5), Hour(1)), (await Merges.MergedUntil(1, None), await Merges.MergedUntil(2, None)));
    }

    [Fact]
    public async Task The_first_sealed_day_from_an_instant_on_is_found()
    {
        var next = new JournalPeriod(Day.To, Day.To + TimeSpan.FromDays(1));
        await Stores.Segments.Seal(1, next, 9, [], None);
        await Stores.Segments.Seal(1, Day, 9, [], None);

        Assert.Equal(Day.From, await Merges.FirstSealed(1, new(0), None));
        Assert.Equal(Day.From, await Merges.FirstSealed(1, Day.From, None));
        Assert.Equal(next.From, await Merges.FirstSealed(1, new(Day.From.Microseconds + 1), None));
        Assert.Null(await Merges.FirstSealed(1, next.To, None));
        Assert.Null(await Merges.FirstSealed(2, new(0), None));
    }

    [Fact]
    public async Task Series_come_once_each_in_the_order_of_names_page_by_page()
    {
        await Seal(Segment(1, "power", 0), Segment(1, "power", 5), Segment(1, "level", 0), Segment(2, "power", 3), Segment(10, "power", 3));

        var first = await Merges.SeriesAfter(null, 3, None);
        Assert.Equal([(Some.Lamp(1), "level"), (Some.Lamp(1), "power"), (Ordered(2, 10)[0], "power")], first.Select(n => (n.Asset, n.Property)));
        Assert.Equal([(Ordered(2, 10)[1], "power")], (await Merges.SeriesAfter(first[^1], 3, None)).Select(n => (n.Asset, n.Property)));
    }

    [Fact]
    public async Task Revisions_of_one_series_are_found_within_their_bounds()
    {
        await Seal(Segment(1, "power", 6, 10), Segment(1, "power", 0, 20), Segment(1, "power", 3, 30), Segment(1, "level", 0, 10), Segment(2, "power", 0, 10));

        var found = await Merges.ReadRevisions(new(Some.Lamp(1), "power"), 10, 30, None);

        Assert.Equal([(Hour(0), 20L), (Hour(6), 10L)], found.Select(h => (h.First, h.Revision)));
    }

    [Fact]
    public async Task Segments_take_the_place_of_others()
    {
        await Seal(Segment(1, "power", 0), Segment(1, "power", 5), Segment(2, "power", 5), Segment(1, "power", 7));

        var old = await Merges.ReadRevisions(new(Some.Lamp(1), "power"), 1, 2, None);
        Assert.True(await Merges.Replace([old[0], old[1]], [Segment(1, "power", 0, 9) with { Count = 6 }], None));

        Assert.Equal([(Hour(0), 9L), (Hour(7), 1L)], (await All(1)).Select(s => (s.First, s.Revision)));
        Assert.Single(await All(2));
    }

    [Fact]
    public async Task When_one_of_the_old_ones_is_gone_nothing_changes()
    {
        await Seal(Segment(1, "power", 0), Segment(1, "power", 5));

        Assert.False(await Merges.Replace([Segment(1, "power", 0), Segment(1, "power", 4)], [Segment(1, "power", 0, 9)], None));

        Assert.Equal([(Hour(0), 1L), (Hour(5), 1L)], (await All(1)).Select(s => (s.First, s.Revision)));
    }

    [Fact]
    public async Task Of_two_who_replace_the_same_one_does()
    {
        await Seal([.. Enumerable.Range(0, 20).Select(hour => Segment(1, "power", hour))]);
        var old = await Merges.ReadRevisions(new(Some.Lamp(1), "power"), 1, 2, None);

        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Merges.Replace(old, [Segment(1, "power", 0, 9 + i)], None)));

        Assert.Single(done, true);
        Assert.Single(await All(1));
    }

    private Task Seal(params SegmentRow[] rows) => Stores.Segments.Seal(1, Day, 9, rows, None);

    private Task<SegmentRow[]> All(int lamp) => Stores.Segments.ReadSegments(Some.Lamp(lamp), "power", new(0), Instant.Never, None);

    private static Instant Hour(int hour) => Day.From + TimeSpan.FromHours(hour);

    private static AssetId[] Ordered(params int[] lamps) => [.. lamps.Select(Some.Lamp).OrderBy(l => l.ToString(), StringComparer.Ordinal)];

    private static SegmentRow Segment(int lamp, string property, int first, long revision = 1) => new()
    {
        Asset = Some.Lamp(lamp), Property = property, First = Hour(first), Last = Hour(first + 1), Revision = revision,
        Count = 3, Min = 0, Max = 1, Sum = 2, Body = [1, 2, 3],
    };
}
