using Beffroi.Journal;

namespace Beffroi.Compliance.Journal;

public abstract partial class JournalStoreCompliance
{
    [Fact]
    public async Task A_group_is_in_when_its_commit_returns()
    {
        var scribe = await Scribe.Own(Stores);
        var rows = new[] { scribe.Row(Some.Lamp(1)), scribe.Row(Some.Lamp(2)), scribe.Row(Some.Lamp(1)) };

        Assert.Equal(CommitResult.Committed, (await scribe.Append(rows)).Result);

        Assert.Equivalent(rows, await AllRows());
        Assert.Equal(2, (await Journal.Writers(None)).Single().Number);
    }

    [Fact]
    public async Task The_same_number_again_is_already_in_and_doubles_nothing()
    {
        var scribe = await Scribe.Own(Stores);
        var row = scribe.Row(Some.Lamp(1));
        var group = scribe.Group(row) with { Outbox = [Some.Effect(row, Some.Lamp(2))] };

        Assert.Equal(CommitResult.Committed, (await scribe.Commit(group)).Result);
        Assert.Equal(CommitResult.AlreadyIn, (await scribe.Commit(group)).Result);
        Assert.Equal(CommitResult.Committed, (await scribe.Append(scribe.Row(Some.Lamp(1)))).Result);
        Assert.Equal(CommitResult.AlreadyIn, (await scribe.Commit(group)).Result);

        Assert.Equal(2, (await AllRows()).Count);
        Assert.Single(await All(Journal.Outbox(row.Shard, None)));
    }

    [Fact]
    public async Task A_number_that_leaves_one_out_is_a_defect_of_the_writer()
    {
        var scribe = await Scribe.Own(Stores);
        var group = scribe.Group(scribe.Row(Some.Lamp(1)));

        await Assert.ThrowsAsync<InvalidOperationException>(() => scribe.Commit(group with { Number = group.Number + 1 }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => scribe.Commit(group with { Writer = 4711 }));

        Assert.Empty(await AllRows());
        Assert.Equal(CommitResult.Committed, (await scribe.Commit(group)).Result);
    }

    [Fact]
    public async Task A_sequence_that_does_not_follow_is_a_defect_of_the_writer()
    {
        var scribe = await Scribe.Own(Stores);
        var row = scribe.Row(Some.Lamp(1));
        var group = scribe.Group(row);

        await Assert.ThrowsAsync<InvalidOperationException>(() => scribe.Commit(group with { Rows = [row with { Sequence = 2 }] }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => scribe.Commit(group with { Rows = [row, row with { Sequence = 3, Version = 2 }] }));

        Assert.Empty(await AllRows());
        Assert.Equal(CommitResult.Committed, (await scribe.Commit(group)).Result);
        await Assert.ThrowsAsync<InvalidOperationException>(() => scribe.Append(row));
        Assert.Single(await AllRows());
    }

    [Fact]
    public async Task A_sequence_is_used_once_even_on_another_day()
    {
        var scribe = await Scribe.Own(Stores);
        var row = scribe.Row(Some.Lamp(1));
        await scribe.Append(row);

        await Assert.ThrowsAsync<InvalidOperationException>(() => scribe.Append(row with { At = Some.NextDay, Version = 2 }));

        Assert.Single(await AllRows());
    }

    [Fact]
    public async Task Rows_of_a_shard_that_is_not_the_writers_are_a_defect_of_the_writer()
    {
        var scribe = await Scribe.Enrol(Stores);

        await Assert.ThrowsAsync<InvalidOperationException>(() => scribe.Append(scribe.Row(Some.Lamp(1))));

        Assert.Empty(await AllRows());
        Assert.Equal(0, (await Journal.Writers(None)).Single().Number);
    }

    [Fact]
    public async Task Refused_data_leaves_nothing_of_the_group_and_the_number_free()
    {
        var scribe = await Scribe.Own(Stores);
        var row = scribe.Row(Some.Lamp(1));
        var effect = Some.Effect(row, Some.Lamp(2));
        var group = scribe.Group(row);

        await Assert.ThrowsAsync<GroupRefusedException>(() => scribe.Commit(group with
        {
            Outbox = [effect, effect], Registers = [new RegisterWrite.TerritoryNamed("Châlons", false)],
        }));

        Assert.Empty(await AllRows());
        Assert.Null(await Stores.Registers.ReadTerritory(None));
        Assert.Equal(1, (await Journal.Writers(None)).Single().Number);
        Assert.Equal(CommitResult.Committed, (await scribe.Commit(group)).Result);
    }

    [Fact]
    public async Task Registers_are_written_with_the_rows_they_come_from()
    {
        var scribe = await Scribe.Own(Stores);

        await scribe.Commit(scribe.Group(scribe.Row(Some.Lamp(1))) with { Registers = [new RegisterWrite.Inventory(Some.Entry(Some.Lamp(1), 1))] });

        Assert.NotNull(await Stores.Registers.GetInventory(Some.Lamp(1), None));
    }

    [Fact]
    public async Task Effects_stay_until_a_later_group_says_they_were_sent()
    {
        var scribe = await Scribe.Own(Stores);
        var cause = scribe.Row(Some.Lamp(1));
        var effects = new[] { Some.Effect(cause, Some.Lamp(2), 1), Some.Effect(cause, Some.Lamp(3)) };
        await scribe.Commit(scribe.Group(cause) with { Outbox = effects });

        var later = scribe.Row(Some.Lamp(1));
        await scribe.Commit(scribe.Group(later) with { Outbox = [Some.Effect(later, Some.Lamp(2))] });
        Assert.Equal([(1L, 0), (1L, 1), (2L, 0)], (await All(Journal.Outbox(cause.Shard, None))).Select(e => (e.Version, e.Index)));

        await scribe.Commit(scribe.Group() with { Sent = [Some.KeyOf(effects[0])] });
        var left = await All(Journal.Outbox(cause.Shard, None));
        Assert.Equal([(1L, 0), (2L, 0)], left.Select(e => (e.Version, e.Index)));
        Assert.Equivalent(effects[1], left[0]);
    }

    [Fact]
    public async Task An_empty_group_only_moves_the_number()
    {
        var scribe = await Scribe.Enrol(Stores);
        Assert.Equal(CommitResult.Committed, (await scribe.Append()).Result);
        Assert.Equal(1, (await Journal.Writers(None)).Single().Number);
    }

    [Fact]
    public async Task Names_in_any_script_and_bodies_of_a_megabyte_come_back_as_they_went()
    {
        var scribe = await Scribe.Own(Stores);
        var asset = Beffroi.Twin.AssetId.Of("luminaire", "Là-bas n° 7 – 灯 🔔 'quoted\" %_");
        var body = new byte[1 << 20];
        new Random(7).NextBytes(body);
        var rows = new[] { scribe.Row(asset, body: body), scribe.Row(asset, body: []), scribe.Row(asset, body: body) };

        await scribe.Append(rows);

        Assert.Equal(rows.Select(r => (r.Asset, r.Version, Convert.ToHexString(r.Body))), (await AllRows()).Select(r => (r.Asset, r.Version, Convert.ToHexString(r.Body))));
    }

    private async Task<List<ChangeRow>> AllRows()
    {
        List<ChangeRow> rows = [];
        for (var shard = 0; shard < Stores.Facts.ShardCount; shard++)
        {
            rows.AddRange(await All(Journal.Changes(shard, 0, None)));
        }

        return rows;
    }
}
