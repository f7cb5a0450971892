using Beffroi.Journal;

namespace Beffroi.Compliance.Journal;

public abstract partial class JournalStoreCompliance
{
    [Fact]
    public async Task A_free_shard_is_claimed_and_released()
    {
        var scribe = await Scribe.Enrol(Stores);

        Assert.Equal([1, 2], (await scribe.Commit(scribe.Group() with { Claims = [1, 2] })).Claimed);
        Assert.Equal([null, scribe.Writer, scribe.Writer, null], (await Journal.ReadShards(None)).Select(s => s.Writer));

        await scribe.Commit(scribe.Group() with { Releases = [1] });
        Assert.Equal([null, null, scribe.Writer, null], (await Journal.ReadShards(None)).Select(s => s.Writer));
    }

    [Fact]
    public async Task A_shard_is_not_taken_from_a_living_writer()
    {
        var holder = await Scribe.Enrol(Stores);
        await holder.Commit(holder.Group() with { Claims = [0] });
        var other = await Scribe.Enrol(Stores, "silo-2");

        Assert.Equal([1], (await other.Commit(other.Group() with { Claims = [0, 1] })).Claimed);

        Assert.Equal([holder.Writer, other.Writer], (await Journal.ReadShards(None)).Take(2).Select(s => s.Writer));
    }

    [Fact]
    public async Task A_shard_is_taken_from_a_fenced_writer()
    {
        var dead = await Scribe.Own(Stores);
        await dead.Append(dead.Row(Some.Lamp(1)));
        var heir = await Scribe.Enrol(Stores, "silo-2");
        await Journal.Fence(dead.Writer, None);

        Assert.Equal([0, 1, 2, 3], (await heir.Commit(heir.Group() with { Claims = [0, 1, 2, 3] })).Claimed.Order());
        Assert.All(await Journal.ReadShards(None), s => Assert.Equal(heir.Writer, s.Writer));
    }

    [Fact]
    public async Task Claiming_what_is_ours_tells_it_is_ours()
    {
        var scribe = await Scribe.Own(Stores);
        Assert.Equal([3], (await scribe.Commit(scribe.Group() with { Claims = [3] })).Claimed);
    }

    [Fact]
    public async Task A_group_that_was_in_still_tells_what_it_claimed()
    {
        var holder = await Scribe.Enrol(Stores);
        await holder.Commit(holder.Group() with { Claims = [0] });
        var scribe = await Scribe.Enrol(Stores, "silo-2");
        var group = scribe.Group() with { Claims = [0, 1] };
        await scribe.Commit(group);

        var again = await scribe.Commit(group);

        Assert.Equal((CommitResult.AlreadyIn, 1), (again.Result, again.Claimed.Single()));
    }

    [Fact]
    public async Task A_fenced_writer_commits_nothing()
    {
        var dead = await Scribe.Own(Stores);
        var row = dead.Row(Some.Lamp(1));
        var late = dead.Group(row) with { Outbox = [Some.Effect(row, Some.Lamp(2))], Registers = [new RegisterWrite.TerritoryNamed("x", false)], Releases = [0] };
        await Journal.Fence(dead.Writer, None);

        var answer = await dead.Commit(late);

        Assert.Equal(CommitResult.Fenced, answer.Result);
        Assert.Empty(await AllRows());
        Assert.Null(await Stores.Registers.ReadTerritory(None));
        Assert.All(await Journal.ReadShards(None), s => Assert.Equal(dead.Writer, s.Writer));
        Assert.True((await Journal.Writers(None)).Single().Fenced);
    }

    [Fact]
    public async Task A_fenced_writer_is_told_so_even_of_a_group_that_went_in_before()
    {
        var dead = await Scribe.Own(Stores);
        var group = dead.Group(dead.Row(Some.Lamp(1)));
        await dead.Commit(group);
        await Journal.Fence(dead.Writer, None);

        Assert.Equal(CommitResult.Fenced, (await dead.Commit(group)).Result);
        Assert.Single(await AllRows());
    }

    [Fact]
    public async Task Fencing_twice_or_a_writer_that_never_committed_is_harmless()
    {
        var dead = await Scribe.Enrol(Stores);
        await Journal.Fence(dead.Writer, None);
        await Journal.Fence(dead.Writer, None);

        Assert.Equal(CommitResult.Fenced, (await dead.Append()).Result);
    }

    [Fact]
    public async Task A_commit_of_a_former_owner_that_comes_late_changes_nothing_of_its_heir()
    {
        var dead = await Scribe.Own(Stores);
        await dead.Append(dead.Row(Some.Lamp(1)));
        var zombie = dead.Group(dead.Row(Some.Lamp(1)));
        var heir = await Scribe.Enrol(Stores, "silo-2");
        await Journal.Fence(dead.Writer, None);
        await heir.Commit(heir.Group() with { Claims = [0, 1, 2, 3] });
        heir.Row(Some.Lamp(1));
        var row = heir.Row(Some.Lamp(1));
        await heir.Append(row);

        Assert.Equal(CommitResult.Fenced, (await dead.Commit(zombie)).Result);

        Assert.Equal([1L, 2L], (await AllRows()).Select(r => r.Version));
        Assert.Equal(2, (await Journal.ReadShards(None))[row.Shard].LastSequence);
    }

    [Fact]
    public async Task A_release_of_what_is_not_ours_changes_nothing()
    {
        var holder = await Scribe.Own(Stores);
        var other = await Scribe.Enrol(Stores, "silo-2");

        await other.Commit(other.Group() with { Releases = [0], Checkpoints = [(0, 5)] });

        Assert.Equal(new ShardRow(0, holder.Writer, 0, 0), (await Journal.ReadShards(None))[0]);
    }
}
