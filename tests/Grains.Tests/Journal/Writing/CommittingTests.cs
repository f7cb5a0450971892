using Beffroi.Journal.Writing;
using Beffroi.Support;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Journal;

public sealed class CommittingTests
{
    private readonly MemoryDatabase _database = new();

    [Fact]
    public async Task What_is_acknowledged_is_in_the_journal()
    {
        await using var process = await TestProcess.Start(_database);

        await process.Assets.Observe(TestAssets.Lamp(1), "a");

        Assert.Equal("a", TestBody.Of(Assert.Single(_database.AllRows()).Body).Identity);
    }

    [Fact]
    public async Task Nothing_is_acknowledged_before_its_commit()
    {
        await using var process = await TestProcess.Start(_database);
        await process.Ready();
        using var held = process.Store.Faults.Hold();

        var observed = process.Assets.Observe(TestAssets.Lamp(1), "a");
        var repeated = process.Assets.Observe(TestAssets.Lamp(1), "a");
        await Eventually.Holds(() => process.Engine.Clock.Since is not null, "a commit is under way");

        Assert.False(observed.IsCompleted);
        Assert.False(repeated.IsCompleted, "a repeat was acknowledged before the change it repeats");
        held.Dispose();
        await Task.WhenAll(observed, repeated);
        Assert.Single(_database.AllRows());
    }

    [Fact]
    public async Task Sequences_and_versions_are_one_two_three_however_many_write()
    {
        await using var process = await TestProcess.Start(_database);

        await Task.WhenAll(Enumerable.Range(0, 2000).Select(i => Task.Run(() => process.Assets.Observe(TestAssets.Lamp(i % 37), $"{i}"))));

        JournalRows.AreWhole(_database, 2000);
        Assert.Equal(TestFold.FoldOf(_database.AllRows()), process.Show());
    }

    [Fact]
    public async Task Everything_queued_while_a_group_is_under_way_is_the_next_group()
    {
        await using var process = await TestProcess.Start(_database);
        await process.Ready();
        await process.Assets.Observe(TestAssets.Lamp(0), "first");
        var before = process.Engine.Clock.Groups;
        var held = process.Store.Faults.Hold();
        var writes = Enumerable.Range(0, 500).Select(i => process.Assets.Observe(TestAssets.Lamp(0), $"{i}")).ToArray();
        held.Dispose();
        await Task.WhenAll(writes);

        Assert.InRange(process.Engine.Clock.Groups - before, 1, 2);
    }

    [Fact]
    public async Task A_group_keeps_to_its_limits()
    {
        await using var process = await TestProcess.Start(_database, o => (o.GroupRows, o.GroupBytes) = (10, 1024));
        await process.Ready();
        await process.Assets.Observe(TestAssets.Lamp(0), "first");
        var before = process.Engine.Clock.Groups;
        var held = process.Store.Faults.Hold();
        var writes = Enumerable.Range(0, 41).Select(i => process.Assets.Observe(TestAssets.Lamp(0), $"{i}")).ToArray();
        held.Dispose();
        await Task.WhenAll(writes);

        // Four rows of some 205 bytes fit into 1 kB, or ten by number: the bytes bind.
        Assert.InRange(process.Engine.Clock.Groups - before, 41 / 4, 41);
    }

    [Fact]
    public async Task A_row_larger_than_a_group_still_goes()
    {
        await using var process = await TestProcess.Start(_database, o => o.GroupBytes = 1024);

        await process.Assets.Observe(TestAssets.Lamp(1), new string('x', 100_000));

        Assert.Single(_database.AllRows());
    }

    [Fact]
    public async Task A_lost_answer_doubles_nothing()
    {
        await using var process = await TestProcess.Start(_database);
        await process.Ready();
        process.Store.Faults.LoseAnswers(3);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => process.Assets.Observe(TestAssets.Lamp(i % 5), $"{i}")));

        JournalRows.AreWhole(_database, 100);
    }

    [Fact]
    public async Task A_database_that_comes_back_finds_everything_waiting()
    {
        await using var process = await TestProcess.Start(_database);
        await process.Ready();
        process.Store.Faults.IsUnavailable = true;
        var writes = Enumerable.Range(0, 100).Select(i => process.Assets.Observe(TestAssets.Lamp(i % 5), $"{i}")).ToArray();
        var tries = process.Store.Faults.Commits;
        await Eventually.Holds(() => process.Store.Faults.Commits > tries + 3, "the group was tried again");
        Assert.All(writes, write => Assert.False(write.IsCompleted));

        process.Store.Faults.IsUnavailable = false;
        await Task.WhenAll(writes);

        JournalRows.AreWhole(_database, 100);
    }

    [Fact]
    public async Task A_fenced_writer_commits_nothing_and_ends()
    {
        await using var process = await TestProcess.Start(_database);
        await process.Assets.Observe(TestAssets.Lamp(1), "before");
        _database.Fence(process.Writer);

        await Assert.ThrowsAsync<ShardMovedException>(() => process.Assets.Observe(TestAssets.Lamp(1), "after"));

        Assert.True(await process.Engine.Writing);
        Assert.Single(_database.AllRows());
        await Assert.ThrowsAsync<ShardMovedException>(() => process.Assets.Observe(TestAssets.Lamp(1), "again"));
    }

    [Fact]
    public async Task A_defect_of_the_writer_ends_it_rather_than_being_tried_for_ever()
    {
        await using var process = await TestProcess.Start(_database, prepare: p => p.Plan.Want(_ => false));
        var notOurs = new ChangeWork(new Tenure(0, process.Writer), new() { Asset = TestAssets.Lamp(1), Version = 1, At = TestAssets.Noon, Body = [] }, new Indifferent());
        process.Engine.Queue.TryAdd(notOurs);

        await Assert.ThrowsAsync<InvalidOperationException>(() => process.Engine.Writing);
        Assert.Empty(_database.AllRows());
        await Assert.ThrowsAsync<ShardMovedException>(() => notOurs.Done);
    }

    [Fact]
    public async Task Register_rows_are_written_alone_too()
    {
        await using var process = await TestProcess.Start(_database);

        await process.Journal.Write([new RegisterWrite.TerritoryNamed("Châlons", true)]);

        Assert.Equal("Châlons", (await new MemoryRegisterStore(_database).ReadTerritory(CancellationToken.None))!.Name);
        Assert.Equal(0, process.Engine.Places.Taken);
    }

    [Fact]
    public async Task The_audit_is_one_chain_over_groups()
    {
        await using var process = await TestProcess.Start(_database);
        for (var i = 0; i < 5; i++)
        {
            await process.Journal.Write([Audit(i, "a"), Audit(i, null)]);
        }

        var rows = await new MemoryRegisterStore(_database).ReadAudit(process.Writer, CancellationToken.None);

        Assert.Equal(10, rows.Length);
        Assert.Null(AuditChain.FirstBreak(rows));
        rows[4] = rows[4] with { Reason = "b" };
        Assert.Equal(4, AuditChain.FirstBreak(rows));
    }

    private static RegisterWrite Audit(int i, string? reason) =>
        new RegisterWrite.Audit(new(TestAssets.Noon, "somebody", "describe", $"luminaire/L-{i}", i, reason, []));

    private sealed class Indifferent : ICommittedChanges
    {
        public void Committed(ChangeWork work)
        {
        }

        public void Failed(ChangeWork work)
        {
        }
    }
}
