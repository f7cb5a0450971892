using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Compliance.Journal;

/// <summary>What a store owes sealed history: every sentence of <see cref="ISegmentStore"/>.</summary>
public abstract class SegmentStoreCompliance(IStoreSite site) : StoreCompliance(site)
{
    private static readonly JournalPeriod Day = new(Some.Noon - TimeSpan.FromHours(12), Some.Noon + TimeSpan.FromHours(12));

    private ISegmentStore Segments => Stores.Segments;

    [Fact]
    public async Task A_sealed_day_of_a_shard_gives_its_segments_back_as_they_went()
    {
        var segment = Segment(0, 4);
        Assert.Null(await Segments.SealedThrough(1, Day, None));

        await Segments.Seal(1, Day, 9, [segment], None);

        Assert.Equal(9, await Segments.SealedThrough(1, Day, None));
        Assert.Null(await Segments.SealedThrough(2, Day, None));
        Assert.Null(await Segments.SealedThrough(1, new(Day.To, Day.To + TimeSpan.FromDays(1)), None));
        Assert.Equivalent(new[] { segment }, await Read(0, 24), strict: true);
    }

    [Fact]
    public async Task A_day_without_readings_is_sealed_too()
    {
        await Segments.Seal(1, Day, 9, [], None);
        Assert.Equal(9, await Segments.SealedThrough(1, Day, None));
    }

    [Fact]
    public async Task Sealing_twice_changes_nothing()
    {
        await Segments.Seal(1, Day, 9, [Segment(0, 4)], None);
        await Segments.Seal(1, Day, 9, [Segment(0, 4), Segment(5, 6)], None);

        Assert.Single(await Read(0, 24));
    }

    [Fact]
    public async Task A_day_that_rows_came_into_is_sealed_again_through_those()
    {
        await Segments.Seal(1, Day, 9, [Segment(0, 4)], None);
        await Segments.Prepare(1, Day, 12, [Segment(5, 6)], None);
        Assert.Equal(9, await Segments.SealedThrough(1, Day, None));

        await Segments.Seal(1, Day, 12, [Segment(0, 4), Segment(7, 8)], None);
        await Segments.Seal(1, Day, 9, [Segment(9, 10)], None);

        Assert.Equal(12, await Segments.SealedThrough(1, Day, None));
        Assert.Equivalent(new[] { Segment(0, 4), Segment(5, 6), Segment(7, 8) }, await Read(0, 24), strict: true);
    }

    [Fact]
    public async Task What_a_sealing_prepared_is_there_and_the_day_is_not_sealed()
    {
        await Segments.Prepare(1, Day, 9, [Segment(0, 4)], None);

        Assert.Null(await Segments.SealedThrough(1, Day, None));
        Assert.Equivalent(new[] { Segment(0, 4) }, await Read(0, 24), strict: true);
    }

    [Fact]
    public async Task A_sealing_that_begins_again_writes_over_what_it_left()
    {
        await Segments.Prepare(1, Day, 9, [Segment(0, 4), Segment(5, 6)], None);
        await Segments.Prepare(1, Day, 9, [Segment(0, 3) with { Count = 7 }], None);
        await Segments.Seal(1, Day, 9, [Segment(5, 8)], None);

        Assert.Equivalent(new[] { Segment(0, 3) with { Count = 7 }, Segment(5, 8) }, await Read(0, 24), strict: true);
    }

    [Fact]
    public async Task A_sealed_day_takes_nothing_any_more()
    {
        await Segments.Seal(1, Day, 9, [Segment(0, 4)], None);
        await Segments.Prepare(1, Day, 9, [Segment(0, 4) with { Count = 99 }, Segment(5, 6)], None);

        Assert.Equivalent(new[] { Segment(0, 4) }, await Read(0, 24), strict: true);
    }

    [Fact]
    public async Task Headers_are_the_segments_without_their_bodies()
    {
        await Segments.Seal(1, Day, 9, [Segment(6, 8), Segment(0, 4), Segment(4, 6) with { Peaks = null }], None);

        var headers = await Segments.ReadHeaders(Some.Lamp(1), "power", Hour(4), Hour(24), None);
        Assert.Equal([(0, 1), (4, 1), (6, 1)], headers.Select(Key));
        Assert.Equal([Segment(0, 4).Peaks, null, Segment(6, 8).Peaks], headers.Select(h => h.Peaks));
        Assert.Equal((3, -1.5, 1e300, 0.1 + 0.2), (headers[0].Count, headers[0].Min, headers[0].Max, headers[0].Sum));
    }

    [Fact]
    public async Task Segments_are_read_by_their_keys_in_order()
    {
        await Segments.Seal(1, Day, 9, [Segment(6, 8), Segment(0, 4), Segment(4, 6), Segment(0, 4) with { Property = "level" }], None);

        var read = await Segments.ReadSegments(Some.Lamp(1), "power", [Segment(6, 8).Key, Segment(0, 4).Key, Segment(9, 10).Key], None);
        Assert.Equivalent(new[] { Segment(0, 4), Segment(6, 8) }, read, strict: true);
    }

    [Fact]
    public async Task Segments_that_overlap_a_stretch_come_by_first_instant_and_revision()
    {
        await Segments.Seal(1, Day, 9, [Segment(6, 8), Segment(0, 4, revision: 2), Segment(0, 4), Segment(4, 6), Segment(0, 9) with { Property = "level" }], None);

        Assert.Equal([(0, 1), (0, 2), (4, 1), (6, 1)], (await Read(0, 24)).Select(Key));
        Assert.Equal([(0, 1), (0, 2), (4, 1)], (await Read(4, 6)).Select(Key));
        Assert.Equal([(6, 1)], (await Read(7, 8)).Select(Key));
        Assert.Empty(await Read(9, 24));
        Assert.Empty(await Read(-5, 0));
    }

    [Fact]
    public async Task Texts_have_no_figures()
    {
        await Segments.Seal(1, Day, 9, [Segment(0, 4) with { Min = double.NaN, Max = double.NaN, Sum = double.NaN }], None);

        var read = Assert.Single(await Read(0, 24));
        Assert.Equal((double.NaN, double.NaN, double.NaN), (read.Min, read.Max, read.Sum));
    }

    [Fact]
    public async Task What_ends_before_an_instant_is_dropped_and_counted()
    {
        await Segments.Seal(1, Day, 9, [Segment(0, 4), Segment(4, 6), Segment(6, 8)], None);

        Assert.Equal(1, await Segments.DropSegments(Hour(6), 10, None));

        Assert.Equal([(4, 1), (6, 1)], (await Read(0, 24)).Select(Key));
        Assert.Equal(0, await Segments.DropSegments(Hour(6), 10, None));
    }

    [Fact]
    public async Task No_more_are_dropped_at_once_than_allowed()
    {
        await Segments.Seal(1, Day, 9, [Segment(0, 4), Segment(4, 6), Segment(6, 8)], None);

        Assert.Equal(2, await Segments.DropSegments(Hour(24), 2, None));
        Assert.Equal(1, await Segments.DropSegments(Hour(24), 2, None));
        Assert.Empty(await Read(0, 24));
    }

    [Fact]
    public async Task What_is_dropped_of_one_property_leaves_the_others_and_other_kinds()
    {
        var other = AssetId.Of("luminaire-x", "L-1");
        await Segments.Seal(1, Day, 9, [Segment(0, 4), Segment(6, 9), Segment(0, 4) with { Property = "level" }, Segment(0, 4) with { Asset = other }], None);

        Assert.Equal(1, await Segments.DropSegments(Hour(6), Some.Lamp(1).Kind, "power", 10, None));

        Assert.Equal([(6, 1)], (await Read(0, 24)).Select(Key));
        Assert.Single(await Segments.ReadSegments(Some.Lamp(1), "level", Hour(0), Hour(24), None));
        Assert.Single(await Segments.ReadSegments(other, "power", Hour(0), Hour(24), None));
    }

    [Fact]
    public async Task Activity_adds_up_and_is_nothing_where_nothing_was_noted()
    {
        var minutes = Enumerable.Range(0, 10).Select(m => Some.Noon + TimeSpan.FromMinutes(m)).ToArray();
        await Segments.AddActivity(1, [(minutes[0], 5), (minutes[1], 0), (minutes[7], 2)], None);
        await Segments.AddActivity(1, [(minutes[0], 1), (minutes[0], 1)], None);
        await Segments.AddActivity(2, [(minutes[0], 10), (minutes[6], 3)], None);

        Assert.Equal([17, 0, null], await Segments.ReadActivity(minutes[0], minutes[3], TimeSpan.FromMinutes(1), None));
        Assert.Equal([17, null, 5, null], await Segments.ReadActivity(minutes[0], minutes[0] + TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(3), None));
        Assert.Equal([null, 5], await Segments.ReadActivity(minutes[2], minutes[8], TimeSpan.FromMinutes(4), None));
        Assert.Empty(await Segments.ReadActivity(minutes[2], minutes[2], TimeSpan.FromMinutes(4), None));
    }

    [Fact]
    public async Task A_step_shorter_than_a_minute_or_a_million_steps_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Segments.ReadActivity(Some.Noon, Some.NextDay, TimeSpan.FromSeconds(59), None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Segments.ReadActivity(Some.Noon, Some.Noon + TimeSpan.FromDays(1000), TimeSpan.FromMinutes(1), None));
    }

    private Task<SegmentRow[]> Read(int from, int to) => Segments.ReadSegments(Some.Lamp(1), "power", Hour(from), Hour(to), None);

    private static Instant Hour(int hour) => Day.From + TimeSpan.FromHours(hour);

    private static (int, int) Key(SegmentHeader row) => ((int)(row.First - Day.From).TotalHours, (int)row.Revision);

    /// <summary>From that hour to that hour.</summary>
    private static SegmentRow Segment(int first, int last, long revision = 1) => new()
    {
        Asset = Some.Lamp(1), Property = "power", First = Hour(first), Last = Hour(last), Revision = revision,
        Count = 3, Min = -1.5, Max = 1e300, Sum = 0.1 + 0.2,
        Peaks = new(Hour(first), Hour(last), 2.5, Quality.Estimated, TimeSpan.FromHours(1)), Body = [1, 2, 3],
    };
}
