using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Compliance.Journal;

public abstract partial class JournalStoreCompliance
{
    [Fact]
    public async Task Everything_committed_is_there_after_a_restart()
    {
        var scribe = await Scribe.Own(Stores);
        var rows = new[] { scribe.Row(Some.Lamp(1)), scribe.Row(Some.Lamp(2)), scribe.Row(Some.Lamp(3)) };
        await scribe.Commit(scribe.Group(rows) with { Outbox = [Some.Effect(rows[0], Some.Lamp(2))] });
        await Journal.WriteSnapshots([new(rows[0].Shard, rows[0].Asset, 1, [1, 2, 3])], None);

        await Reopen();

        Assert.Equivalent(rows, await AllRows());
        Assert.Single(await All(Journal.Outbox(rows[0].Shard, None)));
        Assert.Equal([1, 2, 3], (await Journal.SnapshotOf(rows[0].Shard, rows[0].Asset, None))!.Value.State);
        Assert.Equal(2, (await Journal.Writers(None)).Single().Number);
        Assert.Equal(3, (await Journal.ReadShards(None)).Sum(s => s.LastSequence));
    }

    [Fact]
    public async Task A_shard_is_read_in_its_order_behind_a_sequence()
    {
        var scribe = await Scribe.Own(Stores);
        var (one, other) = (Some.LampOf(0, IStoreSite.ShardCount), Some.LampOf(1, IStoreSite.ShardCount));
        for (var i = 0; i < 10; i++)
        {
            await scribe.Append(scribe.Row(one), scribe.Row(other));
        }

        Assert.Equal([7L, 8L, 9L, 10L], (await All(Journal.Changes(0, 6, None))).Select(r => r.Sequence));
        Assert.All(await All(Journal.Changes(0, 0, None)), r => Assert.Equal(one, r.Asset));
    }

    [Fact]
    public async Task A_long_shard_is_read_whole_and_in_order()
    {
        var scribe = await Scribe.Own(Stores);
        var lamp = Some.LampOf(2, IStoreSite.ShardCount);
        await scribe.Append([.. Enumerable.Range(0, 5001).Select(_ => scribe.Row(lamp))]);

        Assert.Equal(Enumerable.Range(1, 5001).Select(i => (long)i), (await All(Journal.Changes(2, 0, None))).Select(r => r.Sequence));
    }

    [Fact]
    public async Task The_order_of_a_shard_holds_over_midnight_and_when_a_clock_is_set_back()
    {
        var scribe = await Scribe.Own(Stores);
        var lamp = Some.LampOf(0, IStoreSite.ShardCount);
        await scribe.Append(scribe.Row(lamp, Some.Noon), scribe.Row(lamp, Some.NextDay), scribe.Row(lamp, Some.Noon), scribe.Row(lamp, Some.NextDay));

        Assert.Equal([1L, 2L, 3L, 4L], (await All(Journal.Changes(0, 0, None))).Select(r => r.Sequence));
        Assert.Equal([1L, 2L, 3L, 4L], (await All(Journal.ChangesOf(lamp, Some.Noon, Instant.Never, None))).Select(r => r.Version));
    }

    [Fact]
    public async Task A_day_has_its_table_from_the_first_row_received_in_it()
    {
        var scribe = await Scribe.Own(Stores);
        await scribe.Append(scribe.Row(Some.Lamp(1), Some.NextDay));
        await scribe.Append(scribe.Row(Some.Lamp(1), Some.Noon));

        var periods = await Journal.Periods(None);

        Assert.Equal([Day(Some.Noon), Day(Some.NextDay)], periods);
    }

    [Fact]
    public async Task The_first_and_last_microsecond_of_a_day_belong_to_it()
    {
        var scribe = await Scribe.Own(Stores);
        var day = Day(Some.Noon);
        await scribe.Append(scribe.Row(Some.Lamp(1), day.From), scribe.Row(Some.Lamp(1), new(day.To.Microseconds - 1)));

        Assert.Equal([day], await Journal.Periods(None));
    }

    [Fact]
    public async Task A_day_that_was_refused_with_its_group_has_no_table()
    {
        var scribe = await Scribe.Own(Stores);
        var row = scribe.Row(Some.Lamp(1));
        var effect = Some.Effect(row, Some.Lamp(2));
        var group = scribe.Group(row) with { Outbox = [effect, effect] };
        await Assert.ThrowsAsync<GroupRefusedException>(() => scribe.Commit(group));
        Assert.Empty(await Journal.Periods(None));

        await scribe.Commit(group with { Outbox = [effect] });

        Assert.Single(await AllRows());
    }

    [Fact]
    public async Task One_day_of_one_shard_is_read_alone()
    {
        var scribe = await Scribe.Own(Stores);
        var (one, other) = (Some.LampOf(0, IStoreSite.ShardCount), Some.LampOf(1, IStoreSite.ShardCount));
        await scribe.Append(scribe.Row(one), scribe.Row(other), scribe.Row(one), scribe.Row(one, Some.NextDay));

        Assert.Equal([1L, 2L], (await All(Journal.ChangesIn(Day(Some.Noon), 0, None))).Select(r => r.Sequence));
        Assert.Equal(2, await Journal.LastSequenceIn(Day(Some.Noon), 0, None));
        Assert.Equal(3, await Journal.LastSequenceIn(Day(Some.NextDay), 0, None));
        Assert.Equal(0, await Journal.LastSequenceIn(Day(Some.NextDay), 1, None));
        Assert.Equal(0, await Journal.LastSequenceIn(Day(Some.NextDay + TimeSpan.FromDays(1)), 0, None));
        Assert.Empty(await All(Journal.ChangesIn(Day(Some.NextDay + TimeSpan.FromDays(1)), 0, None)));
    }

    [Fact]
    public async Task One_asset_s_rows_are_read_from_the_newest_back()
    {
        var scribe = await Scribe.Own(Stores);
        var (one, other) = (Some.LampOf(0, IStoreSite.ShardCount), Some.LampOf(1, IStoreSite.ShardCount));
        Assert.Empty(await All(Journal.ChangesBack(one, None)));
        await scribe.Append([.. Enumerable.Range(0, 25_000).Select(i => scribe.Row(i % 9_999 == 0 ? one : other))]);
        await scribe.Append(scribe.Row(one, Some.NextDay), scribe.Row(other, Some.NextDay));

        Assert.Equal([4L, 3L, 2L, 1L], (await All(Journal.ChangesBack(one, None))).Select(r => r.Version));
        Assert.Equal(Some.Bytes(4), (await All(Journal.ChangesBack(one, None)))[0].Body);
        Assert.Empty(await All(Journal.ChangesBack(Some.Lamp(99_999), None)));
    }

    [Fact]
    public async Task The_rows_of_a_day_are_read_piece_by_piece()
    {
        var scribe = await Scribe.Own(Stores);
        var lamp = Some.LampOf(0, IStoreSite.ShardCount);
        await scribe.Append([.. Enumerable.Range(0, 5).Select(_ => scribe.Row(lamp)), scribe.Row(lamp, Some.NextDay)]);

        Assert.Equal([1L, 2L, 3L], (await Journal.ReadChanges(Day(Some.Noon), 0, 0, 3, None)).Select(r => r.Sequence));
        Assert.Equal([4L, 5L], (await Journal.ReadChanges(Day(Some.Noon), 0, 3, 3, None)).Select(r => r.Version));
        Assert.Empty(await Journal.ReadChanges(Day(Some.Noon), 0, 5, 3, None));
        Assert.Empty(await Journal.ReadChanges(Day(Some.Noon), 1, 0, 3, None));
        Assert.Empty(await Journal.ReadChanges(Day(Some.NextDay + TimeSpan.FromDays(1)), 0, 0, 3, None));
    }

    [Fact]
    public async Task A_dropped_day_is_gone_and_the_sequence_goes_on()
    {
        var scribe = await Scribe.Own(Stores);
        var lamp = Some.LampOf(0, IStoreSite.ShardCount);
        await scribe.Append(scribe.Row(lamp), scribe.Row(lamp));
        await scribe.Commit(scribe.Group() with { Checkpoints = [(0, 2)] });
        await Journal.Drop(Day(Some.Noon), None);
        await Journal.Drop(Day(Some.Noon), None);

        Assert.Empty(await Journal.Periods(None));
        Assert.Equal(new ShardRow(0, scribe.Writer, 2, 2), (await Journal.ReadShards(None))[0]);

        await Reopen();
        await Journal.Commit(scribe.Group(scribe.Row(lamp)), None);
        Assert.Equal([3L], (await AllRows()).Select(r => r.Sequence));
    }

    [Fact]
    public async Task A_dropped_day_comes_back_when_a_late_row_needs_it()
    {
        var scribe = await Scribe.Own(Stores);
        await scribe.Append(scribe.Row(Some.Lamp(1)));
        await Journal.Drop(Day(Some.Noon), None);

        await scribe.Append(scribe.Row(Some.Lamp(1)));

        Assert.Equal([2L], (await AllRows()).Select(r => r.Sequence));
    }

    [Fact]
    public async Task One_assets_changes_are_read_by_when_they_were_received()
    {
        var scribe = await Scribe.Own(Stores);
        var lamp = Some.Lamp(1);
        var rows = Enumerable.Range(0, 48).SelectMany(h => new[] { scribe.Row(lamp, Some.Noon + TimeSpan.FromHours(h)), scribe.Row(Some.Lamp(2), Some.Noon) }).ToArray();
        await scribe.Append(rows);

        var found = await All(Journal.ChangesOf(lamp, Some.Noon + TimeSpan.FromHours(10), Some.Noon + TimeSpan.FromHours(14), None));

        Assert.Equal([11L, 12L, 13L, 14L], found.Select(r => r.Version));
        Assert.Empty(await All(Journal.ChangesOf(lamp, Some.Noon - TimeSpan.FromDays(9), Some.Noon, None)));
        Assert.Empty(await All(Journal.ChangesOf(Some.Lamp(3), Some.Noon, Instant.Never, None)));
    }

    [Fact]
    public async Task One_assets_changes_are_read_behind_a_version()
    {
        var scribe = await Scribe.Own(Stores);
        var lamp = Some.Lamp(1);
        await scribe.Append(scribe.Row(lamp), scribe.Row(lamp, Some.NextDay), scribe.Row(Some.Lamp(2)), scribe.Row(lamp, Some.NextDay));

        Assert.Equal([2L, 3L], (await All(Journal.ChangesAfter(scribe.ShardOf(lamp), lamp, 1, None))).Select(r => r.Version));
        Assert.Empty(await All(Journal.ChangesAfter(scribe.ShardOf(lamp), lamp, 3, None)));
    }

    [Fact]
    public async Task A_snapshot_only_goes_forward()
    {
        var lamp = Some.LampOf(3, IStoreSite.ShardCount);
        await Journal.WriteSnapshots([new(3, lamp, 5, [5])], None);
        await Journal.WriteSnapshots([new(3, lamp, 4, [4]), new(3, lamp, 5, [55])], None);
        Assert.Equal([5], (await Journal.SnapshotOf(3, lamp, None))!.Value.State);

        await Journal.WriteSnapshots([new(3, lamp, 6, [6]), new(3, lamp, 8, [8]), new(3, lamp, 7, [7])], None);

        var row = Assert.Single(await All(Journal.Snapshots(3, None)));
        Assert.Equal((3, lamp, 8L, (byte)8), (row.Shard, row.Asset, row.Version, row.State.Single()));
        Assert.Empty(await All(Journal.Snapshots(2, None)));
    }

    [Fact]
    public async Task Many_snapshots_are_read_once_each()
    {
        var lamps = Enumerable.Range(1, 5000).Select(Some.Lamp).ToArray();
        await Journal.WriteSnapshots([.. lamps.Select((lamp, i) => new SnapshotRow(1, lamp, i + 1, Some.Bytes(i)))], None);

        var read = await All(Journal.Snapshots(1, None));

        Assert.Equal(lamps.Order(Comparer<AssetId>.Create((a, b) => string.CompareOrdinal(a.Key, b.Key))), read.Select(r => r.Asset).OrderBy(a => a.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_checkpoint_only_goes_forward()
    {
        var scribe = await Scribe.Own(Stores);
        var lamp = Some.LampOf(0, IStoreSite.ShardCount);
        await scribe.Commit(scribe.Group(scribe.Row(lamp), scribe.Row(lamp), scribe.Row(lamp)) with { Checkpoints = [(0, 2)] });
        await scribe.Commit(scribe.Group() with { Checkpoints = [(0, 1)] });

        Assert.Equal(new ShardRow(0, scribe.Writer, 2, 3), (await Journal.ReadShards(None))[0]);
    }

    private static JournalPeriod Day(Instant at)
    {
        var from = Instant.From(new DateTimeOffset(at.ToDateTimeOffset().UtcDateTime.Date, TimeSpan.Zero));
        return new(from, from + TimeSpan.FromDays(1));
    }
}
